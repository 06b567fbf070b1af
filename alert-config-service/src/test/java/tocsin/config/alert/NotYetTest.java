package tocsin.config.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NotYetTest {

    @ParameterizedTest
    @ValueSource(strings = {"channels", "consecutive-failures", "custom:queue", "script"})
    void an_area_that_is_not_evaluated_yet_is_refused_as_such(String area) {
        assertThatThrownBy(() -> Area.of(area))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the area " + area + " is not available in this version yet");
    }

    @Test
    void an_area_that_there_is_not_is_refused_with_those_that_there_are() {
        assertThatThrownBy(() -> Area.of("weather"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("must be one of asr, acd, pdd, ner, cps, balance");
    }

    @Test
    void the_operator_always_is_refused_as_not_available_yet() {
        assertThatThrownBy(() -> Operator.of("always"))
                .hasMessage("the operator always is not available in this version yet");
        assertThatThrownBy(() -> Operator.of("~")).hasMessage("must be one of <, <=, >, >=, =, !=");
    }

    @Test
    void the_only_template_is_the_built_in_one() {
        assertThat(NotYet.template("alert")).isEqualTo("alert");
        assertThatThrownBy(() -> NotYet.template("mine"))
                .hasMessage("templates of your own are not available in this version yet; only alert");
    }
}
