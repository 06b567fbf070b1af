package tocsin.notification.sms.smpp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessageIdsTest {

    @ParameterizedTest
    @CsvSource({
        "SAME, 0A1b, 0A1b",
        "HEX_THEN_DECIMAL, 4b0, 1200",
        "HEX_THEN_DECIMAL, 4B0, 0000001200",
        "DECIMAL_THEN_HEX, 1200, 4B0",
        "DECIMAL_THEN_HEX, 0001200, 00004b0",
        "HEX_THEN_DECIMAL, m-1, m-1"
    })
    void a_message_and_its_receipt_have_the_same_reference(MessageIds ids, String taken, String receipted) {
        assertThat(ids.taken(taken)).isEqualTo(ids.receipted(receipted));
    }
}
