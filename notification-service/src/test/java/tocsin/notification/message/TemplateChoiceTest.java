package tocsin.notification.message;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tocsin.notification.Examples;

class TemplateChoiceTest {

    @ParameterizedTest
    @CsvSource({
        "breached, asr, , asr",
        "repeated, balance, , balance",
        "breached, consecutive-failures, , consecutive-failures",
        "breached, custom:queue-length, , alert",
        "breached, asr, PT1H, penalty",
        "repeated, asr, PT1H, penalty",
        "recovered, asr, PT1H, reset",
        "recovered, balance, , reset",
        "scheduled, balance, , report",
        "breached, script, , script",
        "repeated, script, , script",
        "breached, script, PT1H, penalty",
        "recovered, script, , reset",
        "told, script, , script-told",
        "failed, script, , script-failed"
    })
    void the_usual_template_is_the_one_for_what_has_happened(
            String cause, String area, String penalty, String template) {
        assertThat(TemplateChoice.of(Examples.transition(transition(cause, area, penalty))))
                .isEqualTo(template);
    }

    @ParameterizedTest
    @CsvSource({"breached, asr", "recovered, asr", "scheduled, balance"})
    void a_template_that_the_alert_names_is_for_everything(String cause, String area) {
        ObjectNode named = transition(cause, area, null).put("template", "low-asr");

        assertThat(TemplateChoice.of(Examples.transition(named))).isEqualTo("low-asr");
    }

    @ParameterizedTest
    @CsvSource({"told, script-told", "failed, script-failed"})
    void what_a_script_tells_and_its_failures_have_words_of_their_own_whatever_the_alert_names(
            String cause, String template) {
        ObjectNode named = transition(cause, "script", null).put("template", "low-asr");

        assertThat(TemplateChoice.of(Examples.transition(named))).isEqualTo(template);
    }

    @Test
    void an_alert_that_names_none_has_the_usual_one() {
        ObjectNode silent = Examples.firing();
        silent.remove("template");

        assertThat(Examples.transition(silent).template()).isEqualTo("alert");
        assertThat(Examples.transition(Examples.firing().put("template", " ")).template())
                .isEqualTo("alert");
    }

    private static ObjectNode transition(String cause, String area, String penalty) {
        return Examples.firing()
                .put("cause", cause)
                .put("area", area)
                .put("script", area.equals("script") ? "runway" : null)
                .put("penalty", penalty);
    }
}
