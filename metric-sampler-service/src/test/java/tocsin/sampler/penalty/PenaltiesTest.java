package tocsin.sampler.penalty;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tocsin.local.embedded.EmbeddedBroker;
import tocsin.local.embedded.EmbeddedParts;
import tocsin.sampler.Amqp;
import tocsin.sampler.Calls;
import tocsin.sampler.ConfigServiceStub;
import tocsin.sampler.ContractFiles;
import tocsin.sampler.Defined;
import tocsin.sampler.penalty.persistence.Liftings;
import tocsin.sampler.penalty.persistence.PastPenalties;
import tocsin.sampler.replica.Attendance;
import tocsin.sampler.watch.Decision;
import tocsin.sampler.watch.Ended;
import tocsin.sampler.watch.Recording;
import tocsin.sampler.watch.StateLog;
import tocsin.sampler.watch.WatchKey;

/**
 * Penalties on a real database and a real broker. Decisions lie so far ahead that only the test's own clock lifts what
 * they impose.
 */
@QuarkusTest
@QuarkusTestResource(EmbeddedParts.class)
@QuarkusTestResource(ConfigServiceStub.class)
class PenaltiesTest {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Instant AT = Instant.parse("2126-03-02T09:14:06.250Z");

    EmbeddedBroker broker;

    @Inject
    StateLog log;

    @Inject
    Attendance attendance;

    @Inject
    Liftings liftings;

    @Inject
    PastPenalties past;

    private final String company = "acme-" + UUID.randomUUID();
    private final Decided alert = new Decided(company, HOUR);
    private final Decided other = new Decided(company, HOUR);
    private Amqp amqp;
    private PenaltyMessages messages;

    @BeforeEach
    void connect() {
        amqp = new Amqp(broker.port());
        messages = new PenaltyMessages(amqp.receive("penalties", "topic"));
    }

    @AfterEach
    void disconnect() {
        amqp.close();
    }

    @Test
    void an_alert_that_fires_disables_its_company() {
        UUID alertId = UUID.randomUUID();
        amqp.send("definitions", Defined.company(company), Defined.disablingLowBalance(alertId, company, HOUR));
        amqp.send("samples", Calls.balance(company, "49.95"));

        JsonNode imposed = messages.of(company, 1).get(0);
        JsonNode record = only();
        assertThat(imposed.get("action").textValue()).isEqualTo("imposed");
        assertThat(imposed.get("alertId").textValue()).isEqualTo(alertId.toString());
        assertThat(Duration.between(moment(imposed, "at"), moment(imposed, "until")))
                .isEqualTo(HOUR);
        assertThat(record.get("id")).isEqualTo(imposed.get("id"));
        assertThat(record.get("until")).isEqualTo(imposed.get("until"));
        assertThat(record.get("state").textValue()).isEqualTo("active");
        given().get("/q/metrics").then().body(containsString("tocsin_penalties_total{action=\"imposed\"}"));
    }

    @Test
    void a_second_alert_extends_to_the_later_end_and_an_earlier_one_is_only_recorded() {
        Decided brief = new Decided(company, Duration.ofMinutes(1));
        record(alert.fires(AT));
        record(brief.fires(AT.plusSeconds(60)));
        record(other.fires(AT.plusSeconds(120)));

        List<JsonNode> told = messages.of(company, 2);
        JsonNode record = only();
        assertThat(told)
                .extracting(
                        body -> body.get("action").textValue(),
                        body -> body.get("alertId").textValue(),
                        body -> moment(body, "until"),
                        body -> body.get("id"))
                .containsExactly(
                        tuple("imposed", alert, AT.plus(HOUR), record),
                        tuple("imposed", other, AT.plus(HOUR).plusSeconds(120), record));
        assertThat(moment(record, "until")).isEqualTo(AT.plus(HOUR).plusSeconds(120));
        assertThat(record.get("alertId").textValue()).isEqualTo(alert.rule.id().toString());
        assertThat(record.get("extensions"))
                .isEqualTo(extensions(
                        extension(brief, AT.plusSeconds(60), AT.plus(HOUR)),
                        extension(other, AT.plusSeconds(120), AT.plus(HOUR).plusSeconds(120))));
    }

    @Test
    void several_decisions_of_one_round_impose_once_and_extend_in_their_order() {
        Decided elsewhere = new Decided(company + "-b", HOUR);
        Decided brief = new Decided(company, Duration.ofMinutes(1));

        record(elsewhere.fires(AT), alert.fires(AT), other.fires(AT.plusMillis(2)), brief.fires(AT.plusMillis(4)));

        assertThat(only().get("extensions"))
                .isEqualTo(extensions(
                        extension(other, AT.plusMillis(2), AT.plus(HOUR).plusMillis(2)),
                        extension(brief, AT.plusMillis(4), AT.plus(HOUR).plusMillis(2))));
        messages.of(company, 2);
        messages.of(company + "-b", 1);
    }

    @Test
    void of_replicas_that_decide_alike_one_imposes_and_none_extends() {
        List<Set<WatchKey>> lost = together(
                Recording.record(log, attendance, List.of(alert.fires(AT))),
                Recording.record(log, attendance, List.of(alert.fires(AT))),
                Recording.record(log, attendance, List.of(alert.fires(AT))));

        assertThat(lost.stream().filter(Set::isEmpty)).hasSize(1);
        assertThat(only().get("extensions")).isEmpty();
        messages.of(company, 1);
    }

    @Test
    void of_alerts_that_fire_on_several_replicas_at_once_one_imposes_and_the_others_extend() {
        List<Decided> alerts =
                Stream.generate(() -> new Decided(company, HOUR)).limit(6).toList();

        together(alerts.stream()
                .map(one -> Recording.record(log, attendance, List.of(one.fires(AT))))
                .toList());

        JsonNode record = only();
        assertThat(record.get("extensions")).hasSize(5);
        assertThat(moment(record, "until")).isEqualTo(AT.plus(HOUR));
        messages.of(company, 1);
    }

    @Test
    void a_repeat_a_reset_and_the_end_of_the_alert_change_nothing() {
        record(alert.fires(AT));
        record(alert.repeats(AT, AT.plusSeconds(60)));
        JsonNode before = only();

        log.forget(List.of(new Ended(alert.fires(AT).key(), 0))).await().indefinitely();
        record(other.fires(AT.plusSeconds(1)));
        record(other.recovers(AT.plusSeconds(1), AT.plusSeconds(2)));

        assertThat(before.get("extensions")).isEmpty();
        assertThat(moment(before, "until")).isEqualTo(AT.plus(HOUR));
        assertThat(only().get("state").textValue()).isEqualTo("active");
        messages.of(company, 2);
    }

    @Test
    void its_time_lifts_it_once_however_many_replicas_look() {
        record(alert.fires(AT));
        Instant end = AT.plus(HOUR);
        liftings.byTime(end.minusMillis(1)).await().indefinitely();
        assertThat(only().get("state").textValue()).isEqualTo("active");

        Instant now = end.plusMillis(250);
        together(liftings.byTime(now), liftings.byTime(now), liftings.byTime(now));

        JsonNode lifted = messages.of(company, 2).get(1);
        JsonNode record = only();
        assertThat(lifted.get("action").textValue()).isEqualTo("lifted");
        assertThat(moment(lifted, "until")).isEqualTo(end);
        assertThat(moment(lifted, "at")).isEqualTo(now);
        assertThat(record.get("state").textValue()).isEqualTo("lifted");
        assertThat(record.get("liftedBy").textValue()).isEqualTo("time");
        assertThat(moment(record, "liftedAt")).isEqualTo(now);
        assertThat(moment(record, "until")).isEqualTo(end);
    }

    @Test
    void it_can_be_lifted_by_hand_and_only_once() {
        record(alert.fires(AT));
        String path = "/api/v1/penalties/" + only().get("id").textValue();

        given().delete(path).then().statusCode(204);

        JsonNode record = only();
        JsonNode lifted = messages.of(company, 2).get(1);
        assertThat(lifted.get("action").textValue()).isEqualTo("lifted");
        assertThat(lifted.get("until")).isEqualTo(lifted.get("at"));
        assertThat(record.get("liftedBy").textValue()).isEqualTo("hand");
        assertThat(record.get("liftedAt")).isEqualTo(lifted.get("at"));
        assertThat(moment(record, "until")).isEqualTo(AT.plus(HOUR));
        given().delete(path)
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("detail", containsString(record.get("liftedAt").textValue()));
    }

    @Test
    void a_company_can_be_disabled_again_after_its_penalty() {
        record(alert.fires(AT));
        given().delete("/api/v1/penalties/" + only().get("id").textValue());
        record(other.fires(AT.plusSeconds(60)));

        List<JsonNode> records = records("");
        assertThat(records)
                .extracting(record -> record.get("state").textValue())
                .containsExactly("active", "lifted");
        assertThat(records("&state=lifted")).containsExactly(records.get(1));
        assertThat(records("&state=active")).containsExactly(records.get(0));
        JsonNode first = page("&limit=1");
        assertThat(first.get("items").get(0)).isEqualTo(records.get(0));
        JsonNode second = page("&limit=1&cursor=" + first.get("next").textValue());
        assertThat(second.get("items").get(0)).isEqualTo(records.get(1));
        assertThat(second.get("next").isNull()).isTrue();
        assertThat(messages.of(company, 3))
                .extracting(body -> body.get("action").textValue())
                .containsExactly("imposed", "lifted", "imposed");
    }

    @Test
    void a_past_penalty_is_forgotten_with_its_extensions_and_an_active_one_is_not() {
        record(alert.fires(AT));
        record(other.fires(AT.plusSeconds(1)));
        Instant end = AT.plus(HOUR).plusSeconds(1);
        liftings.byTime(end).await().indefinitely();
        record(new Decided(company, HOUR).fires(end));
        messages.of(company, 4);

        past.forget(end).await().indefinitely();
        assertThat(records("")).hasSize(2);

        past.forget(end.plusMillis(1)).await().indefinitely();
        assertThat(only().get("state").textValue()).isEqualTo("active");
    }

    @Test
    void what_is_not_there_cannot_be_lifted_and_what_is_no_state_cannot_be_asked_for() {
        UUID nobody = UUID.randomUUID();
        given().delete("/api/v1/penalties/" + nobody)
                .then()
                .statusCode(404)
                .body("detail", equalTo("There is no penalty " + nobody + "."));
        given().delete("/api/v1/penalties/7").then().statusCode(404);
        given().get("/api/v1/penalties?state=severe")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("state"));
    }

    private void record(Decision... decisions) {
        assertThat(Recording.record(log, attendance, List.of(decisions)).await().indefinitely())
                .isEmpty();
    }

    @SafeVarargs
    private static <T> List<T> together(Uni<T>... work) {
        return together(List.of(work));
    }

    private static <T> List<T> together(List<Uni<T>> work) {
        return Uni.join().all(work).andFailFast().await().atMost(Duration.ofSeconds(20));
    }

    /** The company's only penalty. */
    private JsonNode only() {
        List<JsonNode> records = records("");
        assertThat(records).hasSize(1);
        return records.get(0);
    }

    private List<JsonNode> records(String more) {
        return StreamSupport.stream(page(more).get("items").spliterator(), false)
                .toList();
    }

    private JsonNode page(String more) {
        byte[] answer = given().get("/api/v1/penalties?company=" + company + more)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        JsonNode page = ContractFiles.json(answer);
        assertThat(page.get("items"))
                .allSatisfy(record -> assertThat(ContractFiles.faults("penalty-record.json", record))
                        .isEmpty());
        return page;
    }

    private static Tuple tuple(String action, Decided by, Instant until, JsonNode record) {
        return Tuple.tuple(action, by.rule.id().toString(), until, record.get("id"));
    }

    private static String extension(Decided by, Instant at, Instant until) {
        return "{\"at\": \"%s\", \"until\": \"%s\", \"alertId\": \"%s\"}".formatted(at, until, by.rule.id());
    }

    private static JsonNode extensions(String... extensions) {
        return ContractFiles.json(("[" + String.join(",", extensions) + "]").getBytes(StandardCharsets.UTF_8));
    }

    private static Instant moment(JsonNode body, String field) {
        return Instant.parse(body.get(field).textValue());
    }
}
