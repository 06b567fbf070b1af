package tocsin.config.script;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class BoundsTest {

    @Test
    void there_may_be_as_many_scripts_as_every_service_can_hold_and_no_more() {
        assertThatCode(() -> new Bounds(500, 10_000_000).check()).doesNotThrowAnyException();
        assertThatThrownBy(() -> new Bounds(501, 1).check())
                .isInstanceOf(ScriptRefusal.TooMuch.class)
                .hasMessage("There may be no more than 500 scripts. Delete some first.");
        assertThatThrownBy(() -> new Bounds(1, 10_000_001).check())
                .isInstanceOf(ScriptRefusal.TooMuch.class)
                .hasMessage(
                        "There may be no more than 10000000 characters in all scripts together. Delete some first.");
    }
}
