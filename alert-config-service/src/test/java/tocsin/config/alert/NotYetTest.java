package tocsin.config.alert;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class NotYetTest {

    @Test
    void the_area_script_and_its_field_are_refused_as_not_available_yet() {
        assertThatThrownBy(() -> Area.of("script"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the area script is not available in this version yet");
        assertThatThrownBy(() -> NotYet.script("margin"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("has a meaning for the area script only, which is not available in this version yet");
    }
}
