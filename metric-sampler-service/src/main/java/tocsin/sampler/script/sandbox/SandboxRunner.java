package tocsin.sampler.script.sandbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import tocsin.sampler.metric.Answer;
import tocsin.sampler.metric.Answer.Failed;
import tocsin.sampler.script.Errand;
import tocsin.sampler.script.Memories;
import tocsin.sampler.script.Memory;
import tocsin.sampler.script.Ran;
import tocsin.sampler.script.Runner;
import tocsin.sampler.script.Script;
import tocsin.sampler.script.Scripts;
import tocsin.sampler.script.Sight;

/** Runs the scripts of alerts, each with what it kept the last time. */
final class SandboxRunner implements Runner {

    private final Scripts scripts;
    private final Memories memories;
    private final Stage stage;
    private final ScriptData data;
    private final Executor workers;
    private final int capacity;
    private final int tellAfter;

    /**
     * Runs scripts on workers.
     *
     * @param capacity how many may be under way; the workers must take as many
     * @param tellAfter at how many failures in a row the owner is told
     */
    SandboxRunner(
            Scripts scripts,
            Memories memories,
            Stage stage,
            ObjectMapper json,
            Executor workers,
            int capacity,
            int tellAfter) {
        this.scripts = scripts;
        this.memories = memories;
        this.stage = stage;
        this.data = new ScriptData(json);
        this.workers = workers;
        this.capacity = capacity;
        this.tellAfter = tellAfter;
    }

    @Override
    public int capacity() {
        return capacity;
    }

    @Override
    public Uni<Ran> run(Errand errand) {
        return memories.of(errand.rule().id(), errand.company().id(), errand.script())
                .chain(memory -> errand.isDue(memory)
                        ? Uni.createFrom().item(() -> perform(errand, memory)).runSubscriptionOn(workers)
                        : Uni.createFrom().item(notDue(errand, memory)));
    }

    private static Ran notDue(Errand errand, Optional<Memory> memory) {
        return new Ran.NotDue(memory.map(Memory::at).orElse(errand.at()), memory.map(Memory::answer));
    }

    private Ran perform(Errand errand, Optional<Memory> memory) {
        Optional<Script> script = scripts.find(errand.script());
        String state = memory.map(Memory::state).orElse(Memory.NOTHING);
        Performance performance = script.map(found -> perform(found, errand, state))
                .orElseGet(() -> Performance.failed("there is no script " + errand.script(), state));
        Answer answer = performance.answer(memory.map(Memory::failures).orElse(0) + 1);
        Memory kept = new Memory(
                errand.at(),
                errand.script(),
                script.map(Script::version).orElse(0L),
                answer,
                performance.console(),
                performance.took(),
                performance.state());
        return new Ran.Done(kept, performance.told(), ownersToTell(answer, script, errand));
    }

    private Performance perform(Script script, Errand errand, String state) {
        ObjectNode argument = data.of(
                Optional.of(errand.company()), Optional.of(errand.rule()), Optional.of(errand.state()), errand.at());
        Visit.Guest guest = new Visit.Guest(
                Sight.of(script, errand.rule().scope()),
                new Addressees.Listed(errand.rule().message().recipients(), script.recipients()),
                errand.at());
        return stage.perform(script, argument, guest, state, Optional.of(errand.trigger()));
    }

    /** Once in a row of failures; whoever is told every time stops listening. */
    private List<String> ownersToTell(Answer answer, Optional<Script> script, Errand errand) {
        if (!(answer instanceof Failed failed) || failed.inARow() != tellAfter) {
            return List.of();
        }
        return script.map(Script::recipients)
                .filter(recipients -> !recipients.isEmpty())
                .orElseGet(() -> errand.rule().message().recipients());
    }
}
