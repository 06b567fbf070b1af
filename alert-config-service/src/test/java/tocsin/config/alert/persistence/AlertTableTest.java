package tocsin.config.alert.persistence;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tocsin.config.Api;
import tocsin.config.Contract;
import tocsin.local.embedded.EmbeddedParts;

/** What the table takes from a replica of the version before, and what it refuses from whomever. */
@QuarkusTest
@WithTestResource(EmbeddedParts.class)
class AlertTableTest {

    /** The columns that every version has written. */
    private static final String ALWAYS = "id, version, title, recipients, notice_level, template, enabled";

    @Inject
    Pool pool;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "area = 'asr', operator = '<', threshold = 30, sample_period_seconds = 300, hold_for_seconds = 0,"
                        + " no_data = 'keep', notify_reset = true",
                "area = 'balance', operator = 'always', schedule = '0 8 * * *'"
            })
    void an_alert_that_a_replica_without_scripts_adds_is_taken_and_read(String columns) {
        UUID id = insert(columns);

        assertThat(Contract.objections("alert.json", Api.body(given().get("/api/v1/alerts/" + id))))
                .isEmpty();
        given().delete("/api/v1/alerts/" + id).then().statusCode(204);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "area = 'script', hold_for_seconds = 0, no_data = 'keep', notify_reset = true",
                "area = 'balance', hold_for_seconds = 0, no_data = 'keep', notify_reset = true",
                "area = 'balance', operator = '<', threshold = 30, hold_for_seconds = 0, no_data = 'keep',"
                        + " notify_reset = true, schedule = '0 8 * * *'",
                "area = 'balance', operator = '<', threshold = 30, hold_for_seconds = 0, no_data = 'keep',"
                        + " notify_reset = true, script = SCRIPT",
                "area = 'balance', operator = 'always', schedule = '0 8 * * *', script = SCRIPT",
                "area = 'script', operator = 'always', schedule = '0 8 * * *', script = SCRIPT",
                "area = 'script', hold_for_seconds = 0, no_data = 'keep', notify_reset = true, threshold = 5, script = SCRIPT",
                "area = 'script', hold_for_seconds = 0, no_data = 'keep', notify_reset = true, operator = '<', script = SCRIPT",
                "area = 'script', hold_for_seconds = 0, no_data = 'keep', notify_reset = true, minimum_calls = 5,"
                        + " script = SCRIPT",
                "area = 'script', no_data = 'keep', notify_reset = true, script = SCRIPT"
            })
    void what_makes_no_sense_together_is_refused_by_the_table_too(String columns) {
        String script = Api.script(null);

        assertThatThrownBy(() -> insert(columns.replace("SCRIPT", "'" + script + "'")))
                .hasMessageContaining("alert_compares_reports_or_runs");
    }

    @Test
    void a_script_that_there_is_not_is_refused_by_the_table_too() {
        assertThatThrownBy(() -> insert("area = 'script', hold_for_seconds = 0, no_data = 'keep', notify_reset = true,"
                        + " script = 'nowhere'"))
                .hasMessageContaining("alert_script_exists");
    }

    /** Inserts columns such as {@code area = 'asr', threshold = 30}, beside what every alert has. */
    private UUID insert(String columns) {
        UUID id = UUID.randomUUID();
        String names = columns.replaceAll(" = ('[^']*'|[^,]*)", "");
        String values = columns.replaceAll("\\w+ = ('[^']*'|[^,]*)", "$1");
        pool.query("INSERT INTO config.alert (" + ALWAYS + ", " + names + ") VALUES ('" + id + "', 0, 'Alert " + id
                        + "', '{noc@acme.example}', 'warning', 'alert', true, " + values + ")")
                .execute()
                .await()
                .indefinitely();
        return id;
    }
}
