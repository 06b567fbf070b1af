package tocsin.sampler.penalty;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tocsin.local.embedded.TestTokens;
import tocsin.sampler.ConfigServiceStub;
import tocsin.sampler.live.rest.EventStream;
import tocsin.sampler.replica.Attendance;
import tocsin.sampler.watch.Recording;
import tocsin.sampler.watch.StateLog;

/** What fell due while nobody ran, what is decided while the broker is away, and who hears that it was. */
@QuarkusTest
@WithTestResource(EarlierRun.class)
@WithTestResource(ConfigServiceStub.class)
class PenaltyOutageTest {

    private static final Instant AT = Instant.parse("2126-03-02T09:14:06.250Z");

    EarlierRun.Outage outage;

    @Inject
    StateLog log;

    @Inject
    Attendance attendance;

    @Test
    void a_penalty_that_fell_due_while_nobody_ran_is_lifted_at_the_start_and_no_message_is_lost_with_the_broker()
            throws Exception {
        await().untilAsserted(() -> given().get("/api/v1/penalties?company=" + EarlierRun.COMPANY)
                .then()
                .body("items[0].state", equalTo("lifted"))
                .body("items[0].until", equalTo(EarlierRun.UNTIL))
                .body("items[0].liftedBy", equalTo("time")));
        Decided alert = new Decided("acme", Duration.ofHours(1));
        Recording.record(log, attendance, List.of(alert.fires(AT))).await().indefinitely();

        try (EventStream listening = EventStream.open(Optional.of(TestTokens.of("administrator")), "")) {
            outage.end();
            await().until(() -> listening.news().anyMatch(told -> told.event().equals("gap")));
        }
        try (Switch one = new Switch(outage.port())) {
            List<JsonNode> late = one.messages().of(EarlierRun.COMPANY, 2);
            assertThat(actions(late)).containsExactly("imposed", "lifted");
            assertThat(late.get(1).get("until").textValue()).isEqualTo(EarlierRun.UNTIL);
            assertThat(Instant.parse(late.get(1).get("at").textValue())).isAfter(Instant.parse(EarlierRun.UNTIL));
            assertThat(actions(one.messages().of("acme", 1))).containsExactly("imposed");
        }

        outage.begin();
        String id = given().get("/api/v1/penalties?state=active").path("items[0].id");
        given().delete("/api/v1/penalties/" + id).then().statusCode(204);
        Decided other = new Decided("acme", Duration.ofHours(1));
        Recording.record(log, attendance, List.of(other.fires(AT.plusSeconds(1))))
                .await()
                .indefinitely();

        outage.end();
        try (Switch again = new Switch(outage.port())) {
            assertThat(actions(again.messages().of("acme", 2))).containsExactly("lifted", "imposed");
        }
    }

    private static List<String> actions(List<JsonNode> bodies) {
        return bodies.stream().map(body -> body.get("action").textValue()).toList();
    }
}
