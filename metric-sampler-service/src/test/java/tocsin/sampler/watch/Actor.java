package tocsin.sampler.watch;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import tocsin.sampler.metric.Answer;
import tocsin.sampler.script.Errand;
import tocsin.sampler.script.Memory;
import tocsin.sampler.script.Ran;
import tocsin.sampler.script.Runner;
import tocsin.sampler.script.Told;

/** Plays the part of whoever runs scripts: it is told what they say, and takes as long as the test wants. */
final class Actor implements Runner {

    final List<Errand> errands = new ArrayList<>();
    private final Deque<CompletableFuture<Ran>> underWay = new ArrayDeque<>();
    private final Map<WatchKey, Memory> kept;
    private final int capacity;
    private boolean slow;
    private Answer says = Answer.Said.NOTHING;
    private List<Told> tells = List.of();
    private List<String> owners = List.of();

    Actor(Map<WatchKey, Memory> kept, int capacity) {
        this.kept = kept;
        this.capacity = capacity;
    }

    void says(Answer answer) {
        says = answer;
    }

    void tells(Told... told) {
        tells = List.of(told);
    }

    void wantsToBeTold(String... recipients) {
        owners = List.of(recipients);
    }

    /** From now on a run goes on until the test {@linkplain #finish finishes} it. */
    void isSlow() {
        slow = true;
    }

    /** Finishes the run that has been under way for the longest time. */
    void finish() {
        Errand errand = errands.get(errands.size() - underWay.size());
        underWay.remove().complete(done(errand));
    }

    /** The run that has been under way for the longest time comes to nothing. */
    void fail() {
        underWay.remove().completeExceptionally(new IllegalStateException("The database is away"));
    }

    @Override
    public int capacity() {
        return capacity;
    }

    @Override
    public Uni<Ran> run(Errand errand) {
        Optional<Memory> memory = Optional.ofNullable(
                kept.get(new WatchKey(errand.rule().id(), errand.company().id())));
        if (!errand.isDue(memory)) {
            return Uni.createFrom()
                    .item(new Ran.NotDue(memory.map(Memory::at).orElse(errand.at()), memory.map(Memory::answer)));
        }
        errands.add(errand);
        CompletableFuture<Ran> run = new CompletableFuture<>();
        underWay.add(run);
        if (!slow) {
            finish();
        }
        return Uni.createFrom().completionStage(run);
    }

    private Ran done(Errand errand) {
        Memory memory = new Memory(errand.at(), errand.script(), 1, says, "", Duration.ofMillis(1), Memory.NOTHING);
        Ran done = new Ran.Done(memory, tells, owners);
        tells = List.of();
        owners = List.of();
        return done;
    }
}
