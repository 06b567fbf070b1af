package tocsin.notification.script;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.stream.Collectors;
import tocsin.notification.message.ScriptAnswer;
import tocsin.notification.message.Scripts;

/** Asks scripts within bounds; whatever goes wrong is an answer that says so. Safe for use by any thread. */
public final class BoundedScripts implements Scripts {

    private final ScriptRuns runs;
    private final ScriptLimits limits;
    private final Semaphore seats;

    /** Scripts that run somewhere, within limits. */
    public BoundedScripts(ScriptRuns runs, ScriptLimits limits) {
        this.runs = runs;
        this.limits = limits;
        this.seats = new Semaphore(limits.atOnce());
    }

    @Override
    public Uni<Map<String, ScriptAnswer>> ask(
            Set<String> names, Optional<String> company, Map<String, Object> variables) {
        if (names.size() > limits.each()) {
            return none(names, "a message asks at most " + limits.each() + " scripts, and this one " + names.size());
        }
        return Uni.createFrom().deferred(() -> {
            if (!seats.tryAcquire()) {
                return none(names, "as many messages as possible wait for scripts");
            }
            return all(names, name -> once(name, company, variables))
                    .onTermination()
                    .invoke(seats::release);
        });
    }

    private Uni<ScriptAnswer> once(String name, Optional<String> company, Map<String, Object> variables) {
        return Uni.createFrom()
                .deferred(() -> runs.once(name, company, variables))
                .ifNoItem()
                .after(limits.within())
                .recoverWithItem(() -> failed("there was no answer of the script \"" + name + "\" within "
                        + limits.within().toMillis() + " ms"))
                .onFailure()
                .recoverWithItem(away -> failed("the script \"" + name + "\" could not be run: " + words(away)));
    }

    private static Uni<Map<String, ScriptAnswer>> none(Set<String> names, String reason) {
        return Uni.createFrom()
                .item(names.stream().collect(Collectors.toMap(Function.identity(), name -> failed(reason))));
    }

    private static Uni<Map<String, ScriptAnswer>> all(Set<String> names, Function<String, Uni<ScriptAnswer>> asking) {
        List<Uni<Map.Entry<String, ScriptAnswer>>> asked = names.stream()
                .map(name -> asking.apply(name).map(answer -> Map.entry(name, answer)))
                .toList();
        return Uni.join().all(asked).andFailFast().map(answers -> answers.stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private static ScriptAnswer failed(String reason) {
        return new ScriptAnswer.Failed(reason);
    }

    private static String words(Throwable away) {
        return Optional.ofNullable(away.getMessage()).orElseGet(away::toString);
    }
}
