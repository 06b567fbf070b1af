package tocsin.notification.sms.smpp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.SubmitSm;
import org.junit.jupiter.api.Test;
import tocsin.notification.channel.Outcome;
import tocsin.notification.channel.Outcome.Extent;
import tocsin.notification.sms.ShortMessage;
import tocsin.notification.sms.Texts;

class SmppGatewayTest extends SmppRig {

    @Test
    void a_short_text_is_one_message_of_gsm_characters() {
        bound();

        assertThat(outcome("ASR [27.5 %]"))
                .isEqualTo(new Outcome.Delivered("accepted by the SMS gateway", Optional.of("m-1")));

        SubmitSm taken = smsc.taken.get(0);
        assertThat(List.of(taken.getDestAddress(), taken.getSourceAddr())).containsExactly("447700900123", "Tocsin");
        assertThat(List.of(taken.getDestAddrTon(), taken.getDestAddrNpi(), taken.getSourceAddrTon()))
                .containsExactly((byte) 1, (byte) 1, (byte) 5);
        assertThat(taken.getShortMessage()).isEqualTo("ASR \u001B<27.5 %\u001B>".getBytes(StandardCharsets.US_ASCII));
        assertThat(List.of(taken.getDataCoding(), taken.getEsmClass(), taken.getRegisteredDelivery()))
                .containsExactly((byte) 0, (byte) 0, (byte) 1);
    }

    @Test
    void a_long_text_is_several_messages_and_a_receipt_is_asked_for_with_the_last() {
        bound();

        assertThat(outcome("ж".repeat(150)))
                .isEqualTo(new Outcome.Delivered("accepted by the SMS gateway in 3 parts", Optional.of("m-3")));

        assertThat(smsc.taken).extracting(SubmitSm::getDataCoding).containsExactly((byte) 8, (byte) 8, (byte) 8);
        assertThat(smsc.taken).extracting(SubmitSm::isUdhi).containsExactly(true, true, true);
        assertThat(smsc.taken).extracting(SubmitSm::getRegisteredDelivery).containsExactly((byte) 0, (byte) 0, (byte)
                1);
        assertThat(smsc.taken).extracting(each -> each.getShortMessage()[5]).containsExactly((byte) 1, (byte) 2, (byte)
                3);
    }

    @Test
    void where_one_part_is_not_taken_the_message_is_not() {
        bound();
        smsc.refuse(SMPPConstant.STAT_ESME_ROK, SMPPConstant.STAT_ESME_RSYSERR);
        ShortMessage message = Texts.of("ж".repeat(150));

        assertThat(outcome(message)).isInstanceOf(Outcome.Failed.class);
        assertThat(outcome(message)).isInstanceOf(Outcome.Delivered.class);

        assertThat(smsc.taken).hasSize(4);
        assertThat(smsc.taken.get(1).getShortMessage())
                .isEqualTo(smsc.taken.get(0).getShortMessage());
    }

    @Test
    void the_same_message_twice_at_the_same_time_is_taken_twice() {
        bound();
        ShortMessage message = Texts.of("ASR");

        List<Outcome> outcomes = Stream.of(started(message), started(message))
                .map(CompletableFuture::join)
                .toList();

        assertThat(outcomes).hasOnlyElementsOfType(Outcome.Delivered.class);
        assertThat(smsc.taken).hasSize(2);
    }

    @Test
    void a_number_that_is_not_valid_is_refused_and_a_system_error_fails() {
        bound();
        smsc.refuse(SMPPConstant.STAT_ESME_RINVDSTADR, SMPPConstant.STAT_ESME_RSYSERR, 0x412);

        assertThat(outcome("one")).isInstanceOf(Outcome.Refused.class);
        assertThat(outcome("two")).isInstanceOfSatisfying(Outcome.Failed.class, failed -> assertThat(failed.extent())
                .isEqualTo(Extent.DESTINATION));
        assertThat(outcome("three")).isInstanceOfSatisfying(Outcome.Failed.class, failed -> assertThat(failed.extent())
                .isEqualTo(Extent.MESSAGE));
        assertThat(outcome("four")).isInstanceOf(Outcome.Delivered.class);
    }

    @Test
    void when_it_is_too_fast_it_says_when_to_come_back_and_sends_nothing_before() {
        set("send-within", "PT0.2S");
        bound();
        smsc.refuse(SMPPConstant.STAT_ESME_RTHROTTLED);

        assertThat(outcome("one")).isInstanceOfSatisfying(Outcome.Failed.class, failed -> {
            assertThat(failed.extent()).isEqualTo(Extent.DESTINATION);
            assertThat(failed.retryAfter()).contains(Duration.ofSeconds(1));
        });
        assertThat(outcome("two")).isInstanceOfSatisfying(Outcome.Failed.class, failed -> {
            assertThat(failed.detail()).isEqualTo("the SMS gateway takes no more messages for now");
            assertThat(failed.retryAfter().orElseThrow()).isBetween(Duration.ZERO, Duration.ofSeconds(1));
        });

        assertThat(smsc.taken).isEmpty();
        assertThat(watch.told).contains("throttled");
        await().until(() -> outcome("three") instanceof Outcome.Delivered);
    }
}
