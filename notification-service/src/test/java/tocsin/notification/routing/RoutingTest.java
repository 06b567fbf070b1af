package tocsin.notification.routing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tocsin.notification.Examples;

class RoutingTest {

    private static final List<String> EVERYBODY =
            List.of("noc@acme.example", "+447700900123", "https://hooks.acme.example/a");

    @ParameterizedTest
    @CsvSource({
        "breached, true, fired",
        "breached, false, fired",
        "repeated, true, still-firing",
        "repeated, false, still-firing",
        "recovered, true, reset",
        "scheduled, true, scheduled",
        "scheduled, false, scheduled",
        "told, true, told",
        "told, false, told",
        "failed, true, script-failed",
        "failed, false, script-failed"
    })
    void everybody_is_told(String cause, boolean notifyReset, String reason) {
        assertThat(decide(cause, notifyReset)).isEqualTo(new Decision.Tell(EVERYBODY, reason));
    }

    @ParameterizedTest
    @CsvSource({
        "recovered, false, reset-not-wanted",
        "holding, true, not-of-interest",
        "released, true, not-of-interest",
        "observed, true, not-of-interest",
        "starved, true, not-of-interest",
        "of-a-later-version, true, not-of-interest"
    })
    void nobody_is_told(String cause, boolean notifyReset, String reason) {
        assertThat(decide(cause, notifyReset)).isEqualTo(new Decision.TellNobody(reason));
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "info", "warning", "error", "critical"})
    void the_notice_level_keeps_nobody_from_being_told(String level) {
        ObjectNode transition = Examples.firing().put("noticeLevel", level);

        assertThat(Routing.decide(Examples.transition(transition))).isEqualTo(new Decision.Tell(EVERYBODY, "fired"));
    }

    @Test
    void a_recipient_that_is_named_twice_is_told_once() {
        ObjectNode transition = Examples.to(Examples.firing(), "noc@acme.example", "noc@acme.example");

        assertThat(Routing.decide(Examples.transition(transition)).recipients()).containsExactly("noc@acme.example");
    }

    @Test
    void without_recipients_nobody_is_told() {
        assertThat(Routing.decide(Examples.transition(Examples.to(Examples.firing()))))
                .isEqualTo(new Decision.TellNobody("no-recipients"));
    }

    private static Decision decide(String cause, boolean notifyReset) {
        return Routing.decide(
                Examples.transition(Examples.firing().put("cause", cause).put("notifyReset", notifyReset)));
    }
}
