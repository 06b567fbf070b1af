package tocsin.sampler.live.rest;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.vertx.amqp.AmqpMessage;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tocsin.local.embedded.EmbeddedBroker;
import tocsin.local.embedded.EmbeddedParts;
import tocsin.local.embedded.TestTokens;
import tocsin.sampler.Amqp;
import tocsin.sampler.Calls;
import tocsin.sampler.ConfigServiceStub;
import tocsin.sampler.ContractFiles;
import tocsin.sampler.Defined;
import tocsin.sampler.live.Event;
import tocsin.sampler.live.Listeners;
import tocsin.sampler.live.News;
import tocsin.sampler.live.rest.EventStream.Told;

/** The running service tells those who listen what happens, and nobody what is not theirs. */
@QuarkusTest
@Timeout(60)
@QuarkusTestResource(EmbeddedParts.class)
@QuarkusTestResource(ConfigServiceStub.class)
class EventResourceTest {

    EmbeddedBroker broker;

    @Inject
    Listeners listeners;

    private final String company = "acme-" + UUID.randomUUID();
    private final String another = "globex-" + UUID.randomUUID();
    private final UUID alert = UUID.randomUUID();
    private final List<EventStream> streams = new ArrayList<>();
    private Amqp amqp;

    @BeforeEach
    void connect() {
        amqp = new Amqp(broker.port());
        await().until(() -> listeners.count() == 0);
    }

    @AfterEach
    void disconnect() {
        streams.forEach(EventStream::close);
        amqp.close();
    }

    @Test
    void calls_lead_to_a_transition_that_is_told_as_it_was_published_and_to_nobody_else() {
        amqp.send("definitions", Defined.company(company), Defined.lowAsr(alert, company));
        amqp.send("calls", Calls.array(company, 10, 0));
        awaitRecorded(1);
        List<AmqpMessage> published = amqp.receive("transitions", "topic");
        EventStream ofCompany = listen(TestTokens.of("viewer", company), "");
        EventStream ofAnother = listen(TestTokens.of("editor", another), "");
        EventStream administrators = listen(TestTokens.of("administrator"), "?company=" + company);

        amqp.send("calls", Calls.array(company, 2, 30));

        Told firing = awaitTold(ofCompany, "transition");
        assertThat(firing.json().get("cause").asText()).isEqualTo("breached");
        assertThat(published)
                .extracting(message -> message.bodyAsBinary().toString())
                .contains(firing.data());
        assertThat(awaitTold(administrators, "transition")).isEqualTo(firing);
        assertHearsOnlyOfItsOwn(ofAnother);
    }

    @Test
    void what_another_replica_has_published_is_told_too_each_to_whom_it_is_for() {
        EventStream ofCompany = listen(TestTokens.of("viewer", company), "");
        EventStream ofAnother = listen(TestTokens.of("viewer", another), "");
        EventStream administrators = listen(TestTokens.of("administrator"), "");
        String own = published("transition-firing.json", "\"company\": \"acme\"", "\"company\": \"" + company + "\"");
        String operators = own.replace("\"scope\": \"company\"", "\"scope\": \"everyone\"");
        String penalty = published("penalty-imposed.json", "\"acme\"", "\"" + company + "\"");

        amqp.send("transitions", operators, own);
        amqp.send("penalties", penalty);

        await().until(() -> about(ofCompany) == 2 && about(administrators) == 3);
        assertThat(ofCompany.news().map(Told::data)).containsExactlyInAnyOrder(own, penalty);
        assertThat(administrators.news().filter(this::isAbout).map(Told::data))
                .containsExactlyInAnyOrder(operators, own, penalty);
        assertHearsOnlyOfItsOwn(ofAnother);
    }

    @Test
    void a_message_that_nobody_can_read_is_told_to_nobody_and_the_next_one_is() {
        EventStream ofCompany = listen(TestTokens.of("viewer", company), "");
        String penalty = published("penalty-imposed.json", "\"acme\"", "\"" + company + "\"");

        amqp.send("penalties", "{oops", "[]", penalty);

        assertThat(awaitTold(ofCompany, "penalty").data()).isEqualTo(penalty);
        assertThat(ofCompany.news()).hasSize(1);
    }

    @Test
    void definitions_are_told_to_whom_they_belong_when_they_change_and_when_they_are_no_more() {
        EventStream ofCompany = listen(TestTokens.of("editor", company), "");
        EventStream ofAnother = listen(TestTokens.of("editor", another), "");

        amqp.send("definitions", Defined.company(company), Defined.lowAsr(alert, company));
        amqp.send("definitions", Defined.deleted("alert", alert.toString()));

        await().until(() -> ofCompany.news().count() >= 3);
        assertThat(ofCompany.news())
                .extracting(Told::event, Told::json)
                .containsExactly(
                        tuple("definition", definition("company", company)),
                        tuple("definition", definition("alert", alert.toString())),
                        tuple("definition", definition("alert", alert.toString())));
        assertHearsOnlyOfItsOwn(ofAnother);
    }

    @Test
    void a_template_is_told_to_everybody() {
        EventStream ofAnother = listen(TestTokens.of("viewer", another), "");

        amqp.send(
                "definitions",
                "{\"revision\": 1, \"kind\": \"template\", \"key\": \"" + company + "\", \"body\": null}");

        assertThat(awaitTold(ofAnother, "definition").json())
                .isEqualTo(ContractFiles.JSON
                        .createObjectNode()
                        .put("kind", "template")
                        .put("key", company)
                        .putNull("company"));
    }

    @Test
    void a_stream_begins_at_once_goes_on_with_pulses_and_asks_proxies_to_keep_nothing() {
        EventStream stream = listen(TestTokens.of("viewer", company), "");

        await().until(() -> stream.told().size() >= 2);

        assertThat(stream.told()).allSatisfy(told -> {
            assertThat(told.event()).isEqualTo("pulse");
            assertThat(ContractFiles.faults(
                            "event.json",
                            ContractFiles.JSON
                                    .createObjectNode()
                                    .put("event", "pulse")
                                    .set("data", told.json())))
                    .isEmpty();
        });
        assertThat(stream.header("Content-Type")).contains("text/event-stream");
        assertThat(stream.header("Cache-Control")).contains("no-store");
        assertThat(stream.header("X-Accel-Buffering")).contains("no");
    }

    @Test
    void a_stream_ends_when_its_token_expires() {
        String brief = TestTokens.issuer().token("brief", Set.of("viewer"), Set.of(company), Duration.ofSeconds(3));
        EventStream stream = listen(brief, "");

        await().until(stream::over);

        assertThat(stream.told()).isNotEmpty();
        assertThat(listeners.count()).isZero();
    }

    @Test
    void who_goes_away_is_let_go() {
        EventStream stream = listen(TestTokens.of("viewer", company), "");
        assertThat(listeners.count()).isEqualTo(1);

        stream.close();

        await().until(() -> listeners.count() == 0);
    }

    @Test
    void more_than_may_listen_are_told_to_try_again() {
        int most = 20;
        for (int i = 0; i < most; i++) {
            assertThat(listen(TestTokens.of("administrator"), "").status()).isEqualTo(200);
        }

        given().get("/api/v1/events")
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", "5")
                .body("type", equalTo("urn:tocsin:problem:unavailable"));
        assertThat(given().get("/q/metrics").asString()).contains("tocsin_event_streams 20.0");

        streams.get(0).close();
        await().until(() -> listeners.count() < most);
        assertThat(listen(TestTokens.of("administrator"), "").status()).isEqualTo(200);
    }

    @Test
    void one_viewer_does_not_take_the_place_of_others() {
        for (int i = 0; i < 3; i++) {
            assertThat(listen(TestTokens.of("viewer", company), "").status()).isEqualTo(200);
        }

        assertThat(listen(TestTokens.of("viewer", company), "").status()).isEqualTo(503);
        assertThat(listen(TestTokens.of("viewer", another), "").status()).isEqualTo(200);
    }

    @Test
    void one_who_does_not_read_keeps_nobody_waiting_and_has_a_gap_in_the_end() throws Exception {
        News large = News.of(company, new Event("penalty", "\"" + "x".repeat(100_000) + "\""));
        try (Socket idle = new Socket()) {
            idle.setReceiveBufferSize(4096);
            idle.connect(new InetSocketAddress("localhost", RestAssured.port));
            idle.getOutputStream()
                    .write(("GET /api/v1/events HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                                    + TestTokens.of("viewer", company) + "\r\n\r\n")
                            .getBytes(US_ASCII));
            await().until(() -> listeners.count() == 1);

            for (int i = 0; i < 1_000; i++) {
                listeners.tell(large);
            }

            BufferedReader lines = new BufferedReader(new InputStreamReader(idle.getInputStream(), US_ASCII));
            List<String> events = new ArrayList<>();
            for (String line = lines.readLine(); !line.equals("event:gap"); line = lines.readLine()) {
                events.add(line);
            }
            assertThat(events.stream().filter("event:penalty"::equals)).hasSizeBetween(1, 700);
        }
    }

    @Test
    void the_services_document_says_that_the_answer_is_a_stream() {
        given().queryParam("format", "json")
                .get("/openapi/sampler")
                .then()
                .body("paths.'/api/v1/events'.get.responses.'200'.content.keySet()", contains("text/event-stream"));
    }

    @Test
    void a_company_that_is_out_of_sight_is_not_there() {
        given().header("Authorization", "Bearer " + TestTokens.of("viewer", company))
                .get("/api/v1/events?company=" + another)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("detail", equalTo("There is no company " + another + "."));
        assertThat(listeners.count()).isZero();
    }

    private EventStream listen(String token, String query) {
        EventStream stream = EventStream.open(Optional.of(token), query);
        streams.add(stream);
        await().until(() -> stream.status() != 200 || !stream.told().isEmpty());
        return stream;
    }

    private void awaitRecorded(int transitions) {
        await().untilAsserted(() -> assertThat(given().get("/api/v1/transitions?alert=" + alert)
                        .jsonPath()
                        .getList("items"))
                .hasSize(transitions));
    }

    private static Told awaitTold(EventStream stream, String event) {
        return await().until(
                        () -> stream.told().stream()
                                .filter(told -> told.event().equals(event))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    /** Of each address comes what was sent before first: what has not come by then never does. */
    private void assertHearsOnlyOfItsOwn(EventStream stream) {
        String ofAcme = "\"company\": \"acme\"";
        String its = "\"company\": \"" + another + "\"";
        amqp.send("transitions", published("transition-firing.json", ofAcme, its));
        amqp.send("penalties", published("penalty-imposed.json", ofAcme, its));
        amqp.send("definitions", Defined.company(another));
        await().until(() -> stream.news().count() >= 3);
        assertThat(stream.news()).hasSize(3).allSatisfy(told -> assertThat(
                        told.json().get("company").asText())
                .isEqualTo(another));
    }

    private long about(EventStream stream) {
        return stream.news().filter(this::isAbout).count();
    }

    private boolean isAbout(Told told) {
        return told.json().path("company").asText().equals(company);
    }

    private JsonNode definition(String kind, String key) {
        return ContractFiles.JSON
                .createObjectNode()
                .put("kind", kind)
                .put("key", key)
                .put("company", company);
    }

    /** An example on one line. */
    private static String published(String example, String part, String inItsPlace) {
        return new String(ContractFiles.example(example), StandardCharsets.UTF_8)
                .replaceAll("[\\r\\n]+", " ")
                .replace(part, inItsPlace);
    }
}
