package tocsin.notification.sms.smpp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.OptionalParameter.Tag;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tocsin.notification.channel.Outcome;
import tocsin.notification.channel.Receipt;
import tocsin.notification.sms.Settings;
import tocsin.notification.sms.Texts;

/** What a gateway tells of messages, over a real link. */
class ReceiptsTest {

    private static final int TAKEN = SMPPConstant.STAT_ESME_ROK;
    private static final int LATER = SMPPConstant.STAT_ESME_RX_T_APPN;

    private final FakeReceipts receipts = new FakeReceipts();
    private final WatchLog watch = new WatchLog();
    private MoodySmsc smsc;
    private SmppGateway gateway;

    @BeforeEach
    void begin() throws IOException {
        smsc = new MoodySmsc();
        gateway = new SmppGateway(
                Settings.with(Map.of(
                                "tocsin.sms.smpp.host", "127.0.0.1",
                                "tocsin.sms.smpp.port", Integer.toString(smsc.port()),
                                "tocsin.sms.smpp.system-id", "tocsin",
                                "tocsin.sms.smpp.receipt-hold", "PT0.5S",
                                "tocsin.sms.smpp.receipt-patience", "PT1S"))
                        .smpp(),
                receipts,
                InstantSource.system(),
                watch);
        gateway.start();
        await().until(() -> watch.told.contains("bound"));
    }

    @AfterEach
    void end() throws IOException {
        gateway.close();
        smsc.close();
    }

    @Test
    void a_receipt_is_on_record_before_the_gateway_hears_that_it_was_taken() {
        receipts.known.add("m-1");

        assertThat(smsc.receipt("m-1", "DELIVRD")).isEqualTo(TAKEN);

        assertThat(receipts.recorded)
                .containsExactly(
                        new FakeReceipts.Recorded("sms", "m-1", new Receipt.Arrived("receipt DELIVRD, error 000")));
    }

    @Test
    void a_message_that_is_lost_is_told() {
        receipts.known.add("m-1");

        assertThat(smsc.deliver(MoodySmsc.RECEIPT, "id:m-1 stat:UNDELIV err:013"))
                .isEqualTo(TAKEN);

        assertThat(receipts.recorded)
                .containsExactly(
                        new FakeReceipts.Recorded("sms", "m-1", new Receipt.Lost("receipt UNDELIV, error 013")));
    }

    @Test
    void parameters_say_it_too_without_the_type_and_the_text() {
        receipts.known.add("m-1");

        int status = smsc.deliver(
                (byte) 0,
                "",
                new OptionalParameter.COctetString(Tag.RECEIPTED_MESSAGE_ID.code(), "m-1"),
                new OptionalParameter.Byte(Tag.MESSAGE_STATE, (byte) 2));

        assertThat(status).isEqualTo(TAKEN);
        assertThat(receipts.recorded)
                .containsExactly(new FakeReceipts.Recorded("sms", "m-1", new Receipt.Arrived("receipt DELIVERED")));
    }

    @Test
    void the_reference_of_a_message_is_the_one_in_its_receipt() {
        Outcome.Delivered outcome =
                (Outcome.Delivered) gateway.send(Texts.of("ASR")).await().atMost(Duration.ofSeconds(30));
        receipts.known.add(outcome.reference().orElseThrow());

        assertThat(smsc.receipt("m-1", "DELIVRD")).isEqualTo(TAKEN);

        assertThat(receipts.recorded).hasSize(1);
    }

    @Test
    void a_receipt_that_overtakes_its_message_is_held_until_that_is_on_record() {
        CompletableFuture<Integer> status = aside(() -> smsc.receipt("m-1", "DELIVRD"));
        await().until(() -> receipts.asked.get() > 0);
        receipts.known.add("m-1");

        assertThat(status.join()).isEqualTo(TAKEN);

        assertThat(receipts.recorded).hasSize(1);
    }

    @Test
    void one_that_comes_much_too_early_is_brought_again() {
        assertThat(smsc.receipt("m-1", "DELIVRD")).isEqualTo(LATER);
        receipts.known.add("m-1");

        assertThat(smsc.receipt("m-1", "DELIVRD")).isEqualTo(TAKEN);

        assertThat(receipts.recorded).hasSize(1);
        assertThat(watch.told).contains("receipt PUT_OFF", "receipt RECORDED");
    }

    @Test
    void one_of_a_message_that_nobody_ever_sent_is_let_go_after_a_while() {
        await().until(() -> smsc.receipt("stranger", "DELIVRD") == TAKEN);

        assertThat(receipts.recorded).isEmpty();
        assertThat(watch.told).contains("receipt PUT_OFF", "receipt UNKNOWN");
    }

    @Test
    void while_the_database_is_away_receipts_are_put_off() {
        receipts.known.add("m-1");
        receipts.away = true;

        assertThat(smsc.receipt("m-1", "DELIVRD")).isEqualTo(LATER);
        receipts.away = false;

        assertThat(smsc.receipt("m-1", "DELIVRD")).isEqualTo(TAKEN);
        assertThat(watch.told).contains("receipt not recorded: the database is away");
        assertThat(receipts.recorded).hasSize(1);
    }

    @Test
    void many_that_wait_do_not_keep_messages_from_being_sent() {
        List<CompletableFuture<Integer>> early = IntStream.range(0, 40)
                .mapToObj(i -> aside(() -> smsc.receipt("early-" + i, "DELIVRD")))
                .toList();
        await().until(() -> receipts.asked.get() > 0);

        assertThat(gateway.send(Texts.of("ASR")).await().atMost(Duration.ofSeconds(30)))
                .isInstanceOf(Outcome.Delivered.class);

        assertThat(early.stream().map(CompletableFuture::join)).containsOnly(LATER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ENROUTE", "ACCEPTD", "UNKNOWN", "BUFFRED"})
    void what_is_not_final_is_taken_and_changes_nothing(String state) {
        assertThat(smsc.receipt("m-1", state)).isEqualTo(TAKEN);

        assertThat(receipts.asked).hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "id:", "stat:DELIVRD", "\u0000\u0001\u00FF garbage", "{\"id\": 1}"})
    void a_receipt_that_cannot_be_read_is_taken_and_counted(String text) {
        assertThat(smsc.deliver(MoodySmsc.RECEIPT, text)).isEqualTo(TAKEN);

        assertThat(watch.told).contains("receipt UNREADABLE");
        assertThat(receipts.asked).hasValue(0);
    }

    @Test
    void what_people_write_back_is_taken_and_not_read() {
        assertThat(smsc.deliver((byte) 0, "id:m-1 stat:DELIVRD STOP")).isEqualTo(TAKEN);

        assertThat(receipts.asked).hasValue(0);
    }

    private static CompletableFuture<Integer> aside(Supplier<Integer> work) {
        return CompletableFuture.supplyAsync(work, each -> new Thread(each, "receipt").start());
    }
}
