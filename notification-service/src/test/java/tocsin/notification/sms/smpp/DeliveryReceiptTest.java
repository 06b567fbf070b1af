package tocsin.notification.sms.smpp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.OptionalInt;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tocsin.notification.channel.Receipt;

class DeliveryReceiptTest {

    private static final String TEXT = "id:0123456789 sub:001 dlvrd:001 submit date:2603021200 done date:2603021201"
            + " stat:%s err:%s text:Acme Telecom: Low AS";

    @Test
    void the_text_of_appendix_b_is_read() {
        assertThat(text(TEXT.formatted("DELIVRD", "000")))
                .contains(new DeliveryReceipt(
                        "0123456789", Optional.of(MessageState.DELIVERED), "receipt DELIVRD, error 000"));
    }

    @ParameterizedTest
    @CsvSource({
        "DELIVRD, arrived",
        "delivrd, arrived",
        "DELIVERED, arrived",
        "EXPIRED, lost",
        "DELETED, lost",
        "UNDELIV, lost",
        "REJECTD, lost",
        "UNDELIVERABLE, lost",
        "ENROUTE, nothing",
        "ACCEPTD, nothing",
        "UNKNOWN, nothing",
        "BUFFERED, nothing"
    })
    void a_state_means_that_it_arrived_or_is_lost_or_may_still_come_to_anything(String state, String meaning) {
        assertThat(meaning(text(TEXT.formatted(state, "000")).orElseThrow())).isEqualTo(meaning);
    }

    @ParameterizedTest
    @CsvSource({
        "0, nothing",
        "1, nothing",
        "2, arrived",
        "3, lost",
        "4, lost",
        "5, lost",
        "6, nothing",
        "7, nothing",
        "8, lost",
        "-1, nothing"
    })
    void the_parameters_count_before_the_text(int state, String meaning) {
        DeliveryReceipt receipt = DeliveryReceipt.read(
                        Optional.of("from-parameter"), OptionalInt.of(state), TEXT.formatted("UNDELIV", "013"))
                .orElseThrow();

        assertThat(receipt.messageId()).isEqualTo("from-parameter");
        assertThat(meaning(receipt)).isEqualTo(meaning);
    }

    @Test
    void parameters_alone_are_enough() {
        assertThat(DeliveryReceipt.read(Optional.of("7"), OptionalInt.of(5), ""))
                .contains(new DeliveryReceipt("7", Optional.of(MessageState.UNDELIVERABLE), "receipt UNDELIVERABLE"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"id:7 stat:DELIVRD", "ID: 7 STAT: DELIVRD", "stat:DELIVRD id:7", "id:7\nstat:DELIVRD\n"})
    void fields_may_be_missing_and_in_any_order(String text) {
        assertThat(text(text))
                .contains(new DeliveryReceipt("7", Optional.of(MessageState.DELIVERED), "receipt DELIVRD"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "stat:DELIVRD", "valid:7 stat:DELIVRD", "id: ", "STOP"})
    void what_does_not_say_which_message_is_no_receipt(String text) {
        assertThat(text(text)).isEmpty();
    }

    @Property
    void whatever_comes_never_fails(@ForAll String text) {
        assertThat(text("id:7 " + text).map(DeliveryReceipt::messageId)).contains("7");
    }

    private static Optional<DeliveryReceipt> text(String text) {
        return DeliveryReceipt.read(Optional.empty(), OptionalInt.empty(), text);
    }

    private static String meaning(DeliveryReceipt receipt) {
        return receipt.receipt()
                .map(each -> each instanceof Receipt.Arrived ? "arrived" : "lost")
                .orElse("nothing");
    }
}
