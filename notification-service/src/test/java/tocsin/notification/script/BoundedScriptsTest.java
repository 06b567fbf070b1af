package tocsin.notification.script;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tocsin.notification.message.ScriptAnswer;

class BoundedScriptsTest {

    private static final ScriptLimits LIMITS = new ScriptLimits(5, Duration.ofMinutes(1), 2);
    private static final ScriptAnswer FIVE = new ScriptAnswer.Returned(Optional.of(5));

    private final List<String> run = new ArrayList<>();

    @Test
    void each_script_has_its_answer_whatever_becomes_of_the_others() {
        BoundedScripts scripts = new BoundedScripts(
                (script, company, variables) -> {
                    run.add(script + " " + company.orElse("-") + " " + variables.get("title"));
                    return script.equals("away")
                            ? Uni.createFrom().failure(new IllegalStateException("connection refused"))
                            : Uni.createFrom().item(FIVE);
                },
                LIMITS);

        assertThat(ask(scripts, "rates", "away"))
                .isEqualTo(Map.of(
                        "rates",
                        FIVE,
                        "away",
                        new ScriptAnswer.Failed("the script \"away\" could not be run: connection refused")));
        assertThat(run).containsExactlyInAnyOrder("rates acme Low ASR", "away acme Low ASR");
    }

    @Test
    void all_are_asked_at_once_and_waited_for_only_so_long() {
        BoundedScripts scripts = new BoundedScripts(
                (script, company, variables) -> {
                    run.add(script);
                    return Uni.createFrom().nothing();
                },
                new ScriptLimits(5, Duration.ofMillis(50), 2));

        assertThat(ask(scripts, "a", "b").values())
                .containsExactlyInAnyOrder(
                        new ScriptAnswer.Failed("there was no answer of the script \"a\" within 50 ms"),
                        new ScriptAnswer.Failed("there was no answer of the script \"b\" within 50 ms"));
        assertThat(run).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void a_message_that_asks_too_many_gets_no_answer_of_any() {
        BoundedScripts scripts = new BoundedScripts(this::note, LIMITS);

        assertThat(ask(scripts, "a", "b", "c", "d", "e")).hasSize(5).containsValue(FIVE);
        run.clear();

        assertThat(ask(scripts, "a", "b", "c", "d", "e", "f").values())
                .hasSize(6)
                .containsOnly(new ScriptAnswer.Failed("a message asks at most 5 scripts, and this one 6"));
        assertThat(run).isEmpty();
    }

    @Test
    void only_so_many_messages_wait_at_the_same_time() {
        BoundedScripts waiting = new BoundedScripts(
                (script, company, variables) -> Uni.createFrom().nothing(), LIMITS);
        UniAssertSubscriber<Map<String, ScriptAnswer>> first = begin(waiting);
        begin(waiting);

        assertThat(ask(waiting, "a"))
                .isEqualTo(Map.of("a", new ScriptAnswer.Failed("as many messages as possible wait for scripts")));

        first.cancel();
        begin(waiting).assertNotTerminated();
    }

    private Uni<ScriptAnswer> note(String script, Optional<String> company, Map<String, Object> variables) {
        run.add(script);
        return Uni.createFrom().item(FIVE);
    }

    private static UniAssertSubscriber<Map<String, ScriptAnswer>> begin(BoundedScripts scripts) {
        return scripts.ask(Set.of("a"), Optional.empty(), Map.of())
                .subscribe()
                .withSubscriber(UniAssertSubscriber.create());
    }

    private static Map<String, ScriptAnswer> ask(BoundedScripts scripts, String... names) {
        return scripts.ask(Set.of(names), Optional.of("acme"), Map.of("title", "Low ASR"))
                .await()
                .indefinitely();
    }
}
