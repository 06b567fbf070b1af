package tocsin.config.canary;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tocsin.config.Contract;
import tocsin.config.alert.AlertIds;
import tocsin.config.alert.Alerts;
import tocsin.config.company.Companies;
import tocsin.config.company.CompanyId;
import tocsin.config.recipient.Recipient;
import tocsin.local.embedded.EmbeddedParts;

/** The canary on the real stores, with virtual time and a feed that can be looked into. */
@QuarkusTest
@WithTestResource(EmbeddedParts.class)
class CanaryTest {

    private static final Duration EVERY = Duration.ofMinutes(5);
    private static final Instant START = Instant.parse("2026-03-02T09:10:00Z");
    private static final String SOMEBODY = "canary@noc.example.com";

    @Inject
    Companies companies;

    @Inject
    Alerts alerts;

    @Inject
    AlertIds ids;

    private final Feed feed = new Feed();

    private record Report(String id, CompanyId company, BigDecimal balance, Instant at) {}

    private static final class Feed implements BalanceFeed {

        final List<Report> reports = new ArrayList<>();
        boolean broken;

        @Override
        public Uni<Void> report(String id, CompanyId company, BigDecimal balance, Instant at) {
            if (broken) {
                return Uni.createFrom().failure(new IllegalStateException("no broker"));
            }
            reports.add(new Report(id, company, balance, at));
            return Uni.createFrom().voidItem();
        }
    }

    @AfterEach
    void takeItAway() {
        for (JsonNode alert : itsAlerts()) {
            given().delete("/api/v1/alerts/" + alert.get("id").asText()).then().statusCode(204);
        }
        given().delete("/api/v1/companies/tocsin-canary").then().statusCode(204);
    }

    @Test
    void its_balance_goes_from_one_side_of_its_alerts_threshold_to_the_other() throws Throwable {
        Canary canary = canary(SOMEBODY);

        beat(canary, START);
        beat(canary, START.plus(EVERY));
        beat(canary, START.plus(EVERY.multipliedBy(2)));

        long first = START.toEpochMilli() / EVERY.toMillis();
        assertThat(feed.reports)
                .extracting(Report::id)
                .containsExactly("canary-" + first, "canary-" + (first + 1), "canary-" + (first + 2));
        assertThat(itsAlerts()).singleElement().satisfies(alert -> {
            BigDecimal threshold = alert.get("threshold").decimalValue();
            assertThat(feed.reports)
                    .extracting(report -> report.balance().compareTo(threshold) < 0)
                    .containsExactly(first % 2 == 0, first % 2 != 0, first % 2 == 0);
            assertThat(alert.get("company").asText()).isEqualTo("tocsin-canary");
            assertThat(alert.get("area").asText()).isEqualTo("balance");
            assertThat(alert.get("operator").asText()).isEqualTo("<");
            assertThat(alert.get("recipients")).extracting(JsonNode::asText).containsExactly(SOMEBODY);
            assertThat(alert.get("notifyReset").asBoolean()).isTrue();
        });
    }

    @Test
    void every_replica_says_the_same_of_the_same_time() throws Throwable {
        beat(canary(SOMEBODY), START);
        beat(canary(SOMEBODY), START.plusSeconds(3));

        assertThat(feed.reports)
                .extracting(Report::id)
                .hasSize(2)
                .containsOnly(feed.reports.get(0).id());
        assertThat(feed.reports)
                .extracting(Report::balance)
                .containsOnly(feed.reports.get(0).balance());
        assertThat(itsAlerts()).hasSize(1);
    }

    @Test
    void it_beats_once_in_a_span_of_time() throws Throwable {
        Canary canary = canary(SOMEBODY);

        beat(canary, START);
        beat(canary, START.plus(EVERY).minusMillis(1));

        assertThat(feed.reports).hasSize(1);
    }

    @Test
    void what_is_as_it_should_be_is_not_touched() throws Throwable {
        Canary canary = canary(SOMEBODY);
        beat(canary, START);
        int before = changes();

        beat(canary, START.plus(EVERY));

        assertThat(changes()).isEqualTo(before);
    }

    @Test
    void what_somebody_has_changed_is_as_it_was_with_the_next_beat() throws Throwable {
        beat(canary(SOMEBODY), START);
        given().contentType("application/json")
                .body("{\"enabled\": false, \"threshold\": -1}")
                .patch("/api/v1/alerts/" + itsAlerts().get(0).get("id").asText())
                .then()
                .statusCode(200);

        beat(canary("noc@example.com"), START.plus(EVERY));

        assertThat(itsAlerts()).singleElement().satisfies(alert -> {
            assertThat(alert.get("enabled").asBoolean()).isTrue();
            assertThat(alert.get("threshold").intValue()).isEqualTo(50);
            assertThat(alert.get("recipients")).extracting(JsonNode::asText).containsExactly("noc@example.com");
        });
    }

    @Test
    void what_could_not_be_reported_is_reported_by_the_next_call() throws Throwable {
        Canary canary = canary(SOMEBODY);
        feed.broken = true;
        assertThatThrownBy(() -> beat(canary, START)).hasMessage("no broker");
        feed.broken = false;

        beat(canary, START.plusSeconds(1));

        assertThat(feed.reports).hasSize(1);
    }

    private Canary canary(String recipient) {
        return new Canary(companies, alerts, ids, feed, List.of(Recipient.of(recipient)), EVERY);
    }

    private static void beat(Canary canary, Instant now) throws Throwable {
        VertxContextSupport.subscribeAndAwait(() -> canary.beat(now));
    }

    private static List<JsonNode> itsAlerts() {
        return items("/api/v1/alerts?company=tocsin-canary");
    }

    private static int changes() {
        return items("/api/v1/audit?company=tocsin-canary&limit=1000").size();
    }

    private static List<JsonNode> items(String path) {
        List<JsonNode> items = new ArrayList<>();
        Contract.json(given().get(path).then().statusCode(200).extract().asString())
                .get("items")
                .forEach(items::add);
        return items;
    }
}
