package tocsin.sampler.ingest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tocsin.amqp.Links;
import tocsin.amqp.Receiver;
import tocsin.local.embedded.EmbeddedBroker;
import tocsin.local.embedded.FailingParts;
import tocsin.sampler.Amqp;
import tocsin.sampler.Calls;
import tocsin.sampler.ConfigServiceStub;

/** While the database is away, messages wait at the broker; when it is back, each is counted once, where it belongs. */
@QuarkusTest
@TestProfile(DatabaseOutageTest.SmallBounds.class)
class DatabaseOutageTest {

    private static final int BOUND = 40 + 20;
    private static final int CALLS = 300;
    private static final Duration WHILE = Duration.ofSeconds(60);

    /** So that little is enough to reach them; on parts that fail instead of those of the other tests. */
    public static final class SmallBounds implements QuarkusTestProfile {
        @Override
        public boolean disableGlobalTestResources() {
            return true;
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(FailingParts.class), new TestResourceEntry(ConfigServiceStub.class));
        }

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "tocsin.amqp.unsettled", "40",
                    "tocsin.amqp.prefetch", "20",
                    "tocsin.ingest.capacity", "3",
                    "tocsin.ingest.answer-within", "PT0.5S",
                    "tocsin.database.answer-within", "PT2S",
                    "tocsin.database.connect-within", "PT1S",
                    "tocsin.readiness.answer-within", "PT1S",
                    "tocsin.readiness.not-ready-after", "PT2S",
                    "tocsin.readiness.ready-after", "PT1S");
        }
    }

    FailingParts.Outages outages;
    EmbeddedBroker broker;

    @Inject
    Links links;

    @Inject
    Pool pool;

    private final String company = "acme-" + UUID.randomUUID();
    private final Instant longAgo = Instant.now().minus(2, ChronoUnit.HOURS).truncatedTo(ChronoUnit.MINUTES);
    private Amqp amqp;

    @BeforeEach
    void connect() {
        amqp = new Amqp(broker.port());
    }

    @AfterEach
    void disconnect() throws Exception {
        amqp.close();
        outages.end();
    }

    @Test
    void while_the_database_is_stopped_messages_wait_at_the_broker_and_the_health_answer_says_so() throws Exception {
        ready();
        try (ReadinessLog readiness = new ReadinessLog()) {
            outages.stopDatabase();
            send();

            awaitHealth(503, answer -> answer.body(data("database", "state"), equalTo("not ready"))
                    .body(data("database", "failingSince"), notNullValue())
                    .body(data("database", "error"), notNullValue())
                    .body(data("intake", "state"), equalTo("not ready"))
                    .body(data("intake", "waiting"), greaterThan(0))
                    .body(data("intake", "oldest"), notNullValue())
                    .body(data("AMQP receivers", "calls"), equalTo("receives")));
            given().get("/q/health/live").then().statusCode(200);
            assertThat(broker.waiting("calls")).isEqualTo(CALLS);
            assertThat(calls().unsettled()).isBetween(40, BOUND);

            outages.startDatabase();

            awaitCounted();
            ready();
            assertThat(readiness.changes()).containsExactly(200, 503, 200);
        }
    }

    @Test
    void a_database_that_does_not_answer_is_given_up_and_nothing_is_counted_twice_or_lost() {
        ready();
        try (ReadinessLog readiness = new ReadinessLog()) {
            amqp.send("calls", Calls.failed("first-" + company, company, longAgo));
            outages.wire().kill();
            send();

            awaitHealth(503, answer -> answer.body(data("database", "error"), notNullValue())
                    .body(data("intake", "error"), notNullValue()));
            assertThat(calls().unsettled()).isBetween(40, BOUND);

            outages.wire().mend();

            await().atMost(WHILE).until(() -> broker.waiting("calls") == 0);
            Map<Instant, Long> slices = slices();
            assertThat(slices.remove(longAgo)).isEqualTo(2);
            assertThat(slices).hasSize(CALLS - 1).allSatisfy((slice, counted) -> assertThat(counted)
                    .isEqualTo(1));
            ready();
            assertThat(readiness.changes()).containsExactly(200, 503, 200);
        }
    }

    @Test
    void what_comes_over_http_beyond_the_capacity_is_told_to_come_again() throws Exception {
        ready();
        outages.stopDatabase();

        post("a", "b", "c").statusCode(503).body("detail", containsString("not committed yet"));
        post("d")
                .statusCode(503)
                .header("Retry-After", "5")
                .body("detail", equalTo("The intake is full: 3 reports are waiting for the database"));

        outages.startDatabase();
        await().atMost(WHILE).untilAsserted(() -> post("a", "b", "c", "d").statusCode(202));
        assertThat(slices().values()).containsExactly(4L);
        ready();
    }

    /** One call for each of the slices from long ago on. */
    private void send() {
        amqp.send(
                "calls",
                IntStream.range(0, CALLS)
                        .mapToObj(i -> Calls.failed(i + "-" + company, company, longAgo.plusSeconds(10L * i)))
                        .toArray(String[]::new));
    }

    private void awaitCounted() {
        await().atMost(WHILE).until(() -> broker.waiting("calls") == 0);
        Map<Instant, Long> expected = new TreeMap<>();
        IntStream.range(0, CALLS).forEach(i -> expected.put(longAgo.plusSeconds(10L * i), 1L));
        assertThat(slices()).isEqualTo(expected);
    }

    private Map<Instant, Long> slices() {
        Map<Instant, Long> slices = new TreeMap<>();
        pool.preparedQuery("SELECT start, counted FROM sampler.slice WHERE company = $1 AND counted > 0")
                .execute(Tuple.of(company))
                .await()
                .atMost(WHILE)
                .forEach(row -> slices.put(
                        row.get(OffsetDateTime.class, 0)
                                .withOffsetSameInstant(ZoneOffset.UTC)
                                .toInstant(),
                        row.getLong(1)));
        return slices;
    }

    private ValidatableResponse post(String... ids) {
        String calls = IntStream.range(0, ids.length)
                .mapToObj(i -> Calls.failed(ids[i] + "-" + company, company, longAgo))
                .toList()
                .toString();
        return given().contentType("application/json")
                .body(calls)
                .post("/api/v1/calls")
                .then();
    }

    private Receiver calls() {
        return links.receivers().stream()
                .filter(receiver -> receiver.link().address().equals("calls"))
                .findFirst()
                .orElseThrow();
    }

    private static void ready() {
        awaitHealth(200, answer -> answer);
    }

    /** Each part has a verdict of its own, so the first 503 may be due to another one than the last. */
    private static void awaitHealth(int status, UnaryOperator<ValidatableResponse> andMore) {
        await().atMost(WHILE)
                .untilAsserted(() ->
                        andMore.apply(given().get("/q/health/ready").then().statusCode(status)));
    }

    private static String data(String part, String key) {
        return "checks.find { it.name == '" + part + "' }.data." + key;
    }
}
