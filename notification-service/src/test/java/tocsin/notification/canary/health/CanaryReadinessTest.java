package tocsin.notification.canary.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tocsin.local.embedded.EmbeddedParts;
import tocsin.notification.canary.persistence.CanaryMessages;

/** Notifications of the canary in the database, and time that passes when the test says so. */
@QuarkusTest
@WithTestResource(EmbeddedParts.class)
class CanaryReadinessTest {

    private static final Instant START = Instant.parse("2026-03-02T09:14:00Z");
    private static final Duration OVERDUE_AFTER = Duration.ofMinutes(12);
    private static final Duration WITHIN = Duration.ofSeconds(10);

    @Inject
    Pool pool;

    @Inject
    CanaryMessages messages;

    private final MeterRegistry meters = new SimpleMeterRegistry();
    private volatile Instant now = START;

    private record Settings(Optional<Duration> overdueAfter, Duration lookEvery) implements CanarySettings {}

    @AfterEach
    void forget() {
        pool.query("DELETE FROM notification.transition WHERE body ->> 'company' IN ('tocsin-canary', 'acme-canary')")
                .execute()
                .await()
                .atMost(WITHIN);
    }

    @Test
    void without_a_canary_nothing_is_waited_for() {
        CanaryReadiness readiness = readiness(Optional.empty());
        now = START.plus(Duration.ofDays(1));

        assertThat(answer(readiness)).isEqualTo(new Answer(Status.UP, "off"));
        assertThat(meters.getMeters()).isEmpty();
    }

    @Test
    void while_messages_go_out_it_is_ready_and_when_one_does_not_it_says_so() {
        CanaryReadiness readiness = readiness(Optional.of(OVERDUE_AFTER));
        Instant sent = START.plus(Duration.ofMinutes(5));
        keep("tocsin-canary", "sent", sent);
        now = START.plus(Duration.ofMinutes(6));

        awaitLast(readiness, sent);
        assertThat(answer(readiness)).isEqualTo(new Answer(Status.UP, "waiting"));
        assertThat(age()).isEqualTo(60);

        now = sent.plus(OVERDUE_AFTER).plusSeconds(1);
        assertThat(answer(readiness)).isEqualTo(new Answer(Status.DOWN, "overdue"));
        assertThat(age()).isEqualTo(OVERDUE_AFTER.toSeconds() + 1);

        keep("tocsin-canary", "sent", now);
        awaitLast(readiness, now);
        assertThat(answer(readiness)).isEqualTo(new Answer(Status.UP, "waiting"));
    }

    @Test
    void what_was_given_up_and_what_was_told_of_others_does_not_count() {
        CanaryReadiness readiness = readiness(Optional.of(OVERDUE_AFTER));
        Instant sent = START.plus(Duration.ofMinutes(1));
        keep("tocsin-canary", "dead", START.plus(Duration.ofMinutes(2)));
        keep("acme-canary", "sent", START.plus(Duration.ofMinutes(3)));
        keep("tocsin-canary", "sent", sent);
        now = START.plus(Duration.ofMinutes(4));

        awaitLast(readiness, sent);
    }

    private CanaryReadiness readiness(Optional<Duration> overdueAfter) {
        return new CanaryReadiness(messages, new Settings(overdueAfter, Duration.ZERO), () -> now, meters);
    }

    private record Answer(Status status, String state) {}

    private static Answer answer(CanaryReadiness readiness) {
        HealthCheckResponse response = readiness.call();
        return new Answer(response.getStatus(), data(response).get("state").toString());
    }

    private static Map<String, Object> data(HealthCheckResponse response) {
        return response.getData().orElseThrow();
    }

    private double age() {
        return meters.get("tocsin.canary.age").gauge().value();
    }

    private static void awaitLast(CanaryReadiness readiness, Instant last) {
        await("a look at the notifications").atMost(WITHIN).until(() -> {
            readiness.look();
            return data(readiness.call()).get("last").equals(last.toString());
        });
    }

    private void keep(String company, String status, Instant endedAt) {
        UUID id = UUID.randomUUID();
        pool.preparedQuery(
                        "INSERT INTO notification.transition (id, body, taken_at) VALUES ($1, $2::text::json, now())")
                .execute(Tuple.of(id, "{\"company\": \"" + company + "\"}"))
                .chain(() -> pool.preparedQuery(
                                """
                                INSERT INTO notification.notification
                                    (id, transition_id, alert_id, company, decided_at, recipient, channel, destination, status,
                                     ended_at)
                                VALUES ($1, $1, $1, $2, $3, 'noc@example.com', 'email', 'smtp', $4, $3)""")
                        .execute(Tuple.of(id, company, endedAt.atOffset(ZoneOffset.UTC), status)))
                .await()
                .atMost(WITHIN);
    }
}
