package tocsin.notification.sms.smpp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tocsin.notification.channel.Outcome;

class CommandStatusTest {

    @ParameterizedTest
    @ValueSource(ints = {0x01, 0x0B})
    void what_is_about_this_telephone_or_text_ends_it(int status) {
        assertThat(CommandStatus.outcomeOf(status, "no")).isEqualTo(new Outcome.Refused("no"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0x03, 0x04, 0x08, 0x0A, 0x48, 0x49, 0x50, 0x51, 0x53, 0x101})
    void what_is_about_this_installation_or_the_gateway_fails_for_all(int status) {
        assertThat(CommandStatus.outcomeOf(status, "no")).isEqualTo(Outcome.Failed.ofDestination("no"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0x45, 0x64, 0xFE, 0xFF, 0x400, 0x4FF, -1})
    void what_may_be_about_this_telephone_is_tried_again_and_holds_up_nobody(int status) {
        assertThat(CommandStatus.outcomeOf(status, "no")).isEqualTo(Outcome.Failed.ofMessage("no"));
    }

    @Test
    void too_fast_is_throttled_and_queue_full() {
        assertThat(CommandStatus.isTooFast(0x58)).isTrue();
        assertThat(CommandStatus.isTooFast(0x14)).isTrue();
        assertThat(CommandStatus.isTooFast(0x08)).isFalse();
    }
}
