package tocsin.notification.sms.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tocsin.notification.channel.Outcome;
import tocsin.notification.channel.Outcome.Extent;
import tocsin.notification.sms.Settings;

class AnswersTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:14:06Z");

    private final Answers answers = answers(Map.of());

    @Test
    void two_hundred_and_something_means_taken() {
        assertThat(answers.outcomeOf(answer(202, "0: Accepted for delivery")))
                .isEqualTo(new Outcome.Delivered("HTTP 202: 0: Accepted for delivery"));
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 406, 410, 413, 422, 451})
    void most_client_errors_are_about_this_message(int status) {
        assertThat(answers.outcomeOf(answer(status, ""))).isEqualTo(new Outcome.Refused("HTTP " + status));
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 301, 302, 401, 402, 403, 404, 405, 407, 408, 429, 500, 502, 503, 504, 599})
    void others_are_about_the_installation_or_the_moment(int status) {
        assertThat(answers.outcomeOf(answer(status, "no")))
                .isEqualTo(Outcome.Failed.ofDestination("HTTP " + status + ": no"));
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 503})
    void what_the_gateway_asks_for_is_passed_on(int status) {
        assertThat(answers.outcomeOf(new Answer(status, Optional.of("30"), "")))
                .isEqualTo(
                        new Outcome.Failed(Extent.DESTINATION, "HTTP " + status, Optional.of(Duration.ofSeconds(30))));
        assertThat(answers.outcomeOf(new Answer(status, Optional.of("Mon, 02 Mar 2026 09:14:36 GMT"), "")))
                .isEqualTo(
                        new Outcome.Failed(Extent.DESTINATION, "HTTP " + status, Optional.of(Duration.ofSeconds(30))));
    }

    @Test
    void where_the_body_says_it_the_status_is_not_enough() {
        Answers strict = answers(Map.of(
                "accepted-body", "\"status\":\\s*\"ok\"",
                "refused-body", "\"error\":\\s*\"number\"",
                "reference", "\"id\":\\s*\"([^\"]+)\""));

        assertThat(strict.outcomeOf(answer(200, "{\"status\": \"ok\", \"id\": \"a1\"}")))
                .isEqualTo(new Outcome.Delivered("HTTP 200: {\"status\": \"ok\", \"id\": \"a1\"}", Optional.of("a1")));
        assertThat(strict.outcomeOf(answer(200, "{\"status\": \"ok\"}")))
                .isEqualTo(new Outcome.Delivered("HTTP 200: {\"status\": \"ok\"}"));
        assertThat(strict.outcomeOf(answer(200, "{\"error\": \"number\"}")))
                .isEqualTo(new Outcome.Refused("HTTP 200: {\"error\": \"number\"}"));
        assertThat(strict.outcomeOf(answer(200, "<html>")))
                .isEqualTo(Outcome.Failed.ofMessage("not what an accepted message is answered with: HTTP 200: <html>"));
    }

    @Test
    void other_status_codes_can_mean_taken() {
        Answers odd = answers(Map.of("accepted-status", "200, 302-303"));

        assertThat(odd.outcomeOf(answer(302, ""))).isEqualTo(new Outcome.Delivered("HTTP 302"));
        assertThat(odd.outcomeOf(answer(202, ""))).isEqualTo(Outcome.Failed.ofDestination("HTTP 202"));
    }

    @Test
    void settings_that_cannot_be_read_are_refused_by_name() {
        assertThatThrownBy(() -> answers(Map.of("accepted-status", "2xx"))).hasMessageContaining("accepted-status");
        assertThatThrownBy(() -> answers(Map.of("accepted-body", "("))).hasMessageContaining("accepted-body");
        assertThatThrownBy(() -> answers(Map.of("reference", "id"))).hasMessageContaining("reference");
    }

    private static Answer answer(int status, String body) {
        return new Answer(status, Optional.empty(), body);
    }

    private static Answers answers(Map<String, String> set) {
        Map<String, String> all = new HashMap<>();
        set.forEach((name, value) -> all.put("tocsin.sms.http." + name, value));
        return new Answers(Settings.with(all).http(), InstantSource.fixed(NOW));
    }
}
