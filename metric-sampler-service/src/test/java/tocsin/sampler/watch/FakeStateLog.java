package tocsin.sampler.watch;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import tocsin.sampler.alert.AlertState;
import tocsin.sampler.alert.Transition;
import tocsin.sampler.script.Memory;

/** A log in memory that keeps versions as the contract of {@link StateLog} says, and fails when it is told to. */
final class FakeStateLog implements StateLog {

    final List<Transition> transitions = new ArrayList<>();
    final Map<WatchKey, StoredState> states = new HashMap<>();
    final Map<WatchKey, Memory> kept = new HashMap<>();
    private Failure failure = Failure.NONE;
    private Optional<Runnable> afterReading = Optional.empty();

    /** What happens to the next calls. */
    enum Failure {
        NONE,
        /** Nothing is recorded or read. */
        BEFORE_COMMIT,
        /** It is recorded, but nobody is told so. */
        AFTER_COMMIT
    }

    void fails(Failure how) {
        failure = how;
    }

    /** What happens once, between the next reading and the moment when it is made use of. */
    void afterReading(Runnable happens) {
        afterReading = Optional.of(happens);
    }

    /** Records a state as another replica would. */
    void overtake(WatchKey key, AlertState state) {
        StoredState before = states.get(key);
        states.put(key, StoredState.of(state, before.measured(), before.version() + 1, before.revision()));
    }

    /** The causes of all recorded transitions in their order. */
    List<String> causes() {
        return transitions.stream()
                .map(transition -> transition.step().cause().code())
                .toList();
    }

    @Override
    public Uni<Set<WatchKey>> record(List<Decision> decisions, long term) {
        return answer(() -> {
            Set<WatchKey> lost = new HashSet<>();
            decisions.stream().filter(decision -> !recorded(decision)).forEach(decision -> lost.add(decision.key()));
            return lost;
        });
    }

    @Override
    public Uni<Set<WatchKey>> record(List<Decision> decisions, Kept run, long term) {
        return record(decisions, term).invoke(lost -> {
            if (lost.isEmpty()) {
                kept.put(run.key(), run.memory());
            }
        });
    }

    private boolean recorded(Decision decision) {
        StoredState before = states.get(decision.key());
        if ((before == null ? 0 : before.version()) != decision.expectedVersion()
                || (before != null && before.revision() > decision.revision())) {
            return false;
        }
        Transition transition = decision.transition();
        transitions.add(transition);
        states.put(
                decision.key(),
                StoredState.of(
                        transition.step().to(),
                        transition.rule().measured(),
                        decision.expectedVersion() + 1,
                        decision.revision()));
        return true;
    }

    @Override
    public Uni<Map<WatchKey, StoredState>> read(Collection<WatchKey> keys) {
        return answer(() -> {
            Map<WatchKey, StoredState> read = new HashMap<>(states);
            read.keySet().retainAll(keys);
            Optional<Runnable> happens = afterReading;
            afterReading = Optional.empty();
            happens.ifPresent(Runnable::run);
            return read;
        });
    }

    @Override
    public Uni<Void> forget(Collection<Ended> ended) {
        return answer(() -> {
            ended.forEach(one -> states.computeIfPresent(
                    one.key(), (key, state) -> state.revision() <= one.revision() ? null : state));
            return null;
        });
    }

    @Override
    public Uni<Void> forgetOutdated(Collection<Outdated> outdated) {
        return answer(() -> {
            outdated.forEach(one -> states.computeIfPresent(one.key(), (key, state) -> {
                boolean isOutdated =
                        state.revision() <= one.revision() && state.measured().equals(one.measured());
                return isOutdated ? null : state;
            }));
            return null;
        });
    }

    private <T> Uni<T> answer(Supplier<T> work) {
        return Uni.createFrom().item(() -> {
            if (failure == Failure.BEFORE_COMMIT) {
                throw new IllegalStateException("The database is away");
            }
            T result = work.get();
            if (failure == Failure.AFTER_COMMIT) {
                throw new IllegalStateException("The connection broke");
            }
            return result;
        });
    }
}
