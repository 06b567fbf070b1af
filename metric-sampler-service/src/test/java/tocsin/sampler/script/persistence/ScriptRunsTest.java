package tocsin.sampler.script.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tocsin.access.Sight;
import tocsin.local.embedded.EmbeddedParts;
import tocsin.sampler.ConfigServiceStub;
import tocsin.sampler.metric.Answer;
import tocsin.sampler.metric.Answer.Failed;
import tocsin.sampler.metric.Answer.Said;
import tocsin.sampler.replica.Attendance;
import tocsin.sampler.script.Memory;
import tocsin.sampler.script.persistence.ScriptRuns.Key;
import tocsin.sampler.script.persistence.ScriptRuns.Run;

/** Last runs on a real database. */
@QuarkusTest
@QuarkusTestResource(EmbeddedParts.class)
@QuarkusTestResource(ConfigServiceStub.class)
class ScriptRunsTest {

    private static final Instant AT = Instant.parse("2026-03-02T09:14:06.250Z");

    @Inject
    ScriptRuns runs;

    @Inject
    Attendance attendance;

    @Inject
    Pool pool;

    private final UUID alert = UUID.randomUUID();

    static Stream<Answer> answers() {
        return Stream.of(
                Said.NOTHING,
                new Said(Optional.of(false), OptionalDouble.empty(), Optional.empty(), Optional.empty()),
                new Said(
                        Optional.of(true),
                        OptionalDouble.of(0.1 + 0.2),
                        Optional.of("Zeile 1\nZeile 2 😀"),
                        Optional.of("{\"a\":[1,null,\"\\u0000\"]}")),
                new Failed("Error: no rates (line 3, column 5)", 7));
    }

    private static Memory memory(Answer answer) {
        return new Memory(AT, "margin", 3, answer, "a\nwarning: b\n", Duration.ofMillis(12), "{\"n\":1}");
    }

    private boolean keep(String company, Memory memory, long term) {
        return pool.withTransaction(connection -> runs.keep(connection, alert, company, true, memory, term))
                .await()
                .indefinitely();
    }

    private boolean keep(String company, Memory memory) {
        await().until(() -> attendance.standing().term() > 0);
        return keep(company, memory, attendance.standing().term());
    }

    private Optional<Memory> kept(String company) {
        return runs.of(alert, company).await().indefinitely();
    }

    @ParameterizedTest
    @MethodSource("answers")
    void aRunThatIsKeptIsReadAsItWas(Answer answer) {
        assertThat(keep("acme", memory(answer))).isTrue();

        assertThat(kept("acme")).contains(memory(answer));
        assertThat(kept("globex")).isEmpty();
    }

    @Test
    void theLastRunReplacesTheOneBefore() {
        keep("acme", memory(new Failed("no rates", 1)));
        Memory later = new Memory(AT.plusSeconds(60), "other", 4, Said.NOTHING, "", Duration.ZERO, "{}");
        keep("acme", later);

        assertThat(kept("acme")).contains(later);
    }

    @Test
    void whoeverDoesNotAttendKeepsNothing() {
        assertThat(keep("acme", memory(Said.NOTHING), attendance.standing().term() + 1))
                .isFalse();

        assertThat(kept("acme")).isEmpty();
    }

    @Test
    void runsAreInTheOrderOfTheirAlertsAndCompanies() {
        Stream.of("b", "a", "c").forEach(company -> keep(company, memory(Said.NOTHING)));

        assertThat(companies(null, new Key(alert, "a"), 10)).containsExactly("b", "c");
        assertThat(companies(null, Key.FIRST, 2)).containsExactly("a", "b");
        assertThat(companies("c", Key.FIRST, 10)).containsExactly("c");
        assertThat(runs.inOrder(Sight.everything(), UUID.randomUUID(), null, Key.FIRST, 10)
                        .await()
                        .indefinitely())
                .isEmpty();
    }

    private List<String> companies(String company, Key after, int most) {
        return runs.inOrder(Sight.everything(), alert, company, after, most).await().indefinitely().stream()
                .map(Run::company)
                .toList();
    }
}
