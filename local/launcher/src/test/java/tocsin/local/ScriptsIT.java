package tocsin.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tocsin.local.inbox.Mail;

/** Scripts, from their source to the e-mail, on everything that {@code ./run} starts. */
@OnSharedSystem
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScriptsIT {

    private static final String RUNWAY =
            """
            async function main(data) {
              const balance = metrics(data.company, 'balance').value;
              if (balance === null) return null;
              const runs = state.get('runs', 0) + 1;
              state.set('runs', runs);
              log('balance', balance, 'run', runs);
              const days = balance / 50;
              return { fire: days < 2, value: days, message: `${balance} lasts for ${days} days`, vars: { days } };
            }
            """;

    private final ObjectMapper json = new ObjectMapper();
    private Scene scene;

    @BeforeAll
    void start(Scene shared) throws Exception {
        scene = shared;
        scene.tocsin()
                .put(
                        "/companies/initech",
                        """
                        {"name": "Initech", "kind": "customer", "currency": "EUR", "timeZone": "Europe/Berlin"}""");
    }

    private void store(String name, String source) throws Exception {
        scene.tocsin().put("/scripts/" + name, json.writeValueAsString(Map.of("source", source)));
    }

    private void balance(String value) throws Exception {
        scene.publish(
                "samples",
                """
                {"id": "balance-%s", "company": "initech", "area": "balance", "value": %s, "at": "%s"}"""
                        .formatted(value, value, Instant.now()));
    }

    @Test
    void a_script_fires_its_alert_and_resets_it_and_people_read_its_words() throws Exception {
        store("runway", RUNWAY);
        String alert = scene.define(
                """
                {"title": "Out of money soon", "company": "initech", "recipients": ["noc@initech.example"], "area": "script",
                 "script": "runway"}""");

        balance("80");
        scene.awaitState(alert, "firing");
        scene.awaitMails("noc@initech.example", 1);
        balance("800");
        scene.awaitState(alert, "ok");
        scene.awaitMails("noc@initech.example", 2);

        assertThat(scene.transitions(alert))
                .extracting(transition -> transition.path("cause").textValue() + ": "
                        + transition.path("reason").textValue())
                .containsExactly(
                        "recovered: Script runway 16: 800 lasts for 16 days",
                        "breached: Script runway 1.6: 80 lasts for 1.6 days");
        Mail fired = scene.mails("noc@initech.example").get(0);
        assertThat(fired.text()).contains("80 lasts for 1.6 days");
        JsonNode last = scene.tocsin().list("/script-runs?alert=" + alert).get(0);
        assertThat(last.path("outcome").textValue()).isEqualTo("answered");
        assertThat(last.path("console").textValue()).startsWith("balance 800 run ");
        assertThat(last.at("/state/runs").intValue()).isGreaterThan(1);
    }

    @Test
    void a_script_that_fails_again_and_again_is_told_to_its_owner() throws Exception {
        scene.tocsin()
                .put(
                        "/scripts/broken",
                        json.writeValueAsString(Map.of(
                                "source",
                                "function main(data) {\n  throw new Error('no rates today');\n}",
                                "recipients",
                                List.of("owner@initech.example"))));
        String alert = scene.define(
                """
                {"title": "Broken", "company": "initech", "recipients": ["noc2@initech.example"], "area": "script",
                 "script": "broken"}""");

        await("three failures").atMost(Scene.SOON.multipliedBy(3)).untilAsserted(() -> {
            balance(Double.toString(1000 + Math.random()));
            assertThat(scene.mails("owner@initech.example")).hasSize(1);
        });

        assertThat(scene.mails("owner@initech.example").get(0).text())
                .contains("broken")
                .contains("line 2");
        assertThat(scene.mails("noc2@initech.example")).isEmpty();
        JsonNode last = scene.tocsin().list("/script-runs?alert=" + alert).get(0);
        assertThat(last.path("outcome").textValue()).isEqualTo("failed");
        assertThat(last.path("failures").intValue()).isGreaterThanOrEqualTo(3);
    }

    @Test
    void a_script_is_run_once_with_given_data() throws Exception {
        String body = json.writeValueAsString(Map.of(
                "source",
                "function main(data) {\n  console.log('hello', data.who);\n  send({ text: 'x' });\n  return 42;\n}",
                "company",
                "initech",
                "data",
                Map.of("who", "world")));

        JsonNode run = scene.tocsin().post("/script-runs", body);

        assertThat(run.path("outcome").textValue()).isEqualTo("answered");
        assertThat(run.path("returned").intValue()).isEqualTo(42);
        assertThat(run.path("console").textValue()).contains("hello world");
        assertThat(run.path("told")).isEqualTo(json.readTree("[{\"subject\": null, \"text\": \"x\", \"to\": []}]"));
    }

    @Test
    void a_test_of_an_alert_runs_its_script() throws Exception {
        store("yes", "const main = () => ({ fire: true, message: 'as ever' });");
        String alert = scene.define(
                """
                {"title": "Yes", "company": "initech", "recipients": ["yes@initech.example"], "area": "script", "script": "yes",
                 "schedule": "0 0 1 1 *"}""");

        // Until the sampler has heard of the alert there is none to test.
        await("a test of it").atMost(Scene.SOON).untilAsserted(() -> assertThat(scene.tocsin()
                        .post("/tests", "{\"alertId\": \"" + alert + "\"}")
                        .toString())
                .contains("Script yes: as ever"));
    }
}
