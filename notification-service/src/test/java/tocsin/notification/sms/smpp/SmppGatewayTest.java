package tocsin.notification.sms.smpp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.SubmitSm;
import org.jsmpp.session.BindRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tocsin.notification.channel.Outcome;
import tocsin.notification.channel.Outcome.Extent;
import tocsin.notification.sms.RawServer;
import tocsin.notification.sms.Settings;
import tocsin.notification.sms.ShortMessage;
import tocsin.notification.sms.Texts;

class SmppGatewayTest {

    private static final Duration BOUND = Duration.ofSeconds(30);

    private final FakeReceipts receipts = new FakeReceipts();
    private final WatchLog watch = new WatchLog();
    private final Map<String, String> set = new HashMap<>(Map.of(
            "tocsin.sms.smpp.host", "127.0.0.1",
            "tocsin.sms.smpp.system-id", "tocsin",
            "tocsin.sms.smpp.password", "secret",
            "tocsin.sms.smpp.system-type", "alerts",
            "tocsin.sms.smpp.source", "Tocsin",
            "tocsin.sms.smpp.response-within", "PT2S",
            "tocsin.sms.smpp.first-rebind", "PT0.1S",
            "tocsin.sms.smpp.longest-rebind", "PT0.2S",
            "tocsin.sms.smpp.receipt-hold", "PT0.3S"));
    private MoodySmsc smsc;
    private SmppGateway gateway;

    @BeforeEach
    void begin() throws IOException {
        smsc = new MoodySmsc();
        set("port", Integer.toString(smsc.port()));
    }

    @AfterEach
    void end() throws IOException {
        if (gateway != null) {
            gateway.close();
        }
        smsc.close();
    }

    @Test
    void it_binds_as_a_transceiver_by_its_name_and_unbinds_when_it_closes() {
        bound();

        BindRequest bind = smsc.binds.get(0);
        assertThat(List.of(bind.getSystemId(), bind.getPassword(), bind.getSystemType()))
                .containsExactly("tocsin", "secret", "alerts");
        assertThat(bind.getBindType()).isEqualTo(BindType.BIND_TRX);
        assertThat(gateway.destination()).isEqualTo("127.0.0.1:" + smsc.port());
        gateway.close();

        await().until(() -> !smsc.sessions.get(0).getSessionState().isBound());
        assertThat(smsc.binds).hasSize(1);
    }

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

    @Test
    void no_more_messages_are_under_way_than_the_window_allows_and_none_fails_for_that() {
        set("window", "2");
        bound();
        CountDownLatch go = new CountDownLatch(1);
        AtomicInteger most = new AtomicInteger();
        AtomicInteger underWay = new AtomicInteger();
        for (int i = 0; i < 6; i++) {
            smsc.moods.add((message, session) -> {
                most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
                awaitGo(go);
                underWay.decrementAndGet();
                return SMPPConstant.STAT_ESME_ROK;
            });
        }

        List<CompletableFuture<Outcome>> outcomes = IntStream.range(0, 6)
                .mapToObj(i -> started(Texts.of("text " + i)))
                .toList();
        await().until(() -> underWay.get() == 2);
        go.countDown();

        assertThat(outcomes.stream().map(CompletableFuture::join)).hasOnlyElementsOfType(Outcome.Delivered.class);
        assertThat(most.get()).isEqualTo(2);
    }

    @Test
    void more_than_may_wait_fail_at_once() {
        set("window", "1");
        bound();
        CountDownLatch go = new CountDownLatch(1);
        smsc.moods.add((message, session) -> {
            awaitGo(go);
            return SMPPConstant.STAT_ESME_ROK;
        });

        List<CompletableFuture<Outcome>> outcomes = IntStream.range(0, 30)
                .mapToObj(i -> started(Texts.of("text " + i)))
                .toList();

        await().untilAsserted(() -> assertThat(outcomes.stream().filter(CompletableFuture::isDone))
                .hasSize(9)
                .extracting(CompletableFuture::join)
                .containsOnly(Outcome.Failed.ofDestination("too many messages wait for the SMS gateway")));
        go.countDown();
        assertThat(outcomes.stream().map(CompletableFuture::join).filter(Outcome.Delivered.class::isInstance))
                .hasSize(21);
    }

    @Test
    void what_nobody_waits_for_any_more_is_not_begun() {
        set("window", "1");
        bound();
        CountDownLatch go = new CountDownLatch(1);
        smsc.moods.add((message, session) -> {
            awaitGo(go);
            return SMPPConstant.STAT_ESME_ROK;
        });
        CompletableFuture<Outcome> first = started(Texts.of("first"));
        await().until(() -> smsc.moods.isEmpty());

        gateway.send(Texts.of("second")).subscribe().with(outcome -> {}).cancel();
        go.countDown();
        first.join();

        assertThat(outcome("third")).isInstanceOf(Outcome.Delivered.class);
        assertThat(smsc.taken).hasSize(2);
    }

    @Test
    void a_late_answer_is_a_failure_and_the_next_message_gets_through() {
        set("response-within", "PT0.3S");
        bound();
        CountDownLatch go = new CountDownLatch(1);
        smsc.moods.add((message, session) -> {
            awaitGo(go);
            return SMPPConstant.STAT_ESME_ROK;
        });

        assertThat(outcome("slow")).isInstanceOfSatisfying(Outcome.Failed.class, failed -> {
            assertThat(failed.extent()).isEqualTo(Extent.DESTINATION);
            assertThat(failed.detail()).startsWith("no answer from the SMS gateway within 300 ms");
        });
        go.countDown();

        await().until(() -> outcome("quick") instanceof Outcome.Delivered);
    }

    @Test
    void a_connection_that_ends_before_the_answer_fails_without_waiting_for_it_and_is_made_anew() {
        set("response-within", "PT1H");
        bound();
        smsc.moods.add((message, session) -> {
            session.close();
            return SMPPConstant.STAT_ESME_ROK;
        });

        assertThat(outcome("lost")).isInstanceOfSatisfying(Outcome.Failed.class, failed -> assertThat(failed.extent())
                .isEqualTo(Extent.DESTINATION));

        await().until(() -> outcome("again") instanceof Outcome.Delivered);
        assertThat(smsc.binds).hasSize(2);
    }

    @Test
    void a_gateway_that_unbinds_is_bound_to_again() {
        bound();

        smsc.sessions.get(0).unbindAndClose();

        await().until(() -> smsc.binds.size() == 2);
        await().until(() -> outcome("text") instanceof Outcome.Delivered);
    }

    @Test
    void a_gateway_that_is_away_fails_at_once_and_gets_everything_when_it_is_back() throws IOException {
        smsc.close();
        gateway = gateway();
        gateway.start();
        await().until(() -> watch.told.size() > 2);

        assertThat(outcome("text")).isInstanceOfSatisfying(Outcome.Failed.class, failed -> {
            assertThat(failed.extent()).isEqualTo(Extent.DESTINATION);
            assertThat(failed.detail()).startsWith("not bound to the SMS gateway: ");
        });
        smsc.comeBack();

        await().until(() -> outcome("text") instanceof Outcome.Delivered);
    }

    @Test
    void a_login_that_is_not_accepted_says_so() {
        smsc.bindStatus = SMPPConstant.STAT_ESME_RINVPASWD;
        gateway = gateway();
        gateway.start();
        await().until(() -> watch.told.size() > 1);

        assertThat(outcome("text").detail())
                .startsWith("not bound to the SMS gateway: Receive negative bind response")
                .contains("0000000e");
    }

    static Stream<Named<RawServer.Talk>> strangers() {
        return Stream.of(
                Named.of("it hangs up at once", Socket::close),
                Named.of("it hangs up when it hears something", socket -> socket.getInputStream()
                        .read()),
                Named.of("it never answers", socket -> socket.getInputStream().readAllBytes()),
                Named.of(
                        "it speaks HTTP",
                        saying("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII))),
                Named.of("it says nothing but zeroes", saying(new byte[4096])),
                Named.of("it says that two gigabytes will follow", saying(new byte[] {0x7F, -1, -1, -1, 0, 0, 0, 9})));
    }

    private static RawServer.Talk saying(byte[] octets) {
        return socket -> {
            socket.getOutputStream().write(octets);
            socket.getInputStream().readAllBytes();
        };
    }

    @ParameterizedTest
    @MethodSource("strangers")
    void a_peer_that_does_not_speak_smpp_fails_in_bounded_time(RawServer.Talk talk) throws IOException {
        try (RawServer stranger = new RawServer(talk)) {
            set("port", Integer.toString(stranger.port()));
            set("response-within", "PT0.3S");
            gateway = gateway();
            gateway.start();

            await().until(() -> stranger.connections() > 2);
            assertThat(outcome("text"))
                    .isInstanceOfSatisfying(Outcome.Failed.class, failed -> assertThat(failed.extent())
                            .isEqualTo(Extent.DESTINATION));
        }
    }

    @Test
    void a_peer_that_falls_silent_is_noticed_and_left() throws IOException {
        set("enquire-link", "PT0.2S");
        set("response-within", "PT0.2S");
        try (RawServer silent = new RawServer(SmppGatewayTest::acceptBindAndFallSilent)) {
            set("port", Integer.toString(silent.port()));
            bound();

            await().until(() -> silent.connections() > 1);
            assertThat(watch.told).contains("not bound: the connection has ended");
        }
    }

    private static void acceptBindAndFallSilent(Socket socket) throws IOException {
        DataInputStream in = new DataInputStream(socket.getInputStream());
        int length = in.readInt();
        in.readInt();
        in.readInt();
        int sequence = in.readInt();
        in.readNBytes(length - 16);
        DataOutputStream out = new DataOutputStream(socket.getOutputStream());
        out.writeInt(17);
        out.writeInt(SMPPConstant.CID_BIND_TRANSCEIVER_RESP);
        out.writeInt(0);
        out.writeInt(sequence);
        out.writeByte(0);
        in.readAllBytes();
    }

    @Test
    void sending_never_blocks_the_one_who_sends() {
        set("response-within", "PT1H");
        bound();
        CountDownLatch go = new CountDownLatch(1);
        for (int i = 0; i < 20; i++) {
            smsc.moods.add((message, session) -> {
                awaitGo(go);
                return SMPPConstant.STAT_ESME_ROK;
            });
        }

        List<CompletableFuture<Outcome>> outcomes = IntStream.range(0, 20)
                .mapToObj(i -> started(Texts.of("text " + i)))
                .toList();

        assertThat(outcomes).noneMatch(CompletableFuture::isDone);
        go.countDown();
        assertThat(outcomes.stream().map(CompletableFuture::join)).hasOnlyElementsOfType(Outcome.Delivered.class);
    }

    @Test
    void settings_that_cannot_work_are_refused_by_name() {
        set("password", "too-long-for-smpp");

        assertThatThrownBy(this::gateway)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("tocsin.sms.smpp.password has more than 8 characters, more than SMPP can carry");
    }

    private void set(String name, String value) {
        set.put("tocsin.sms.smpp." + name, value);
    }

    private SmppGateway gateway() {
        return new SmppGateway(Settings.with(set).smpp(), receipts, InstantSource.system(), watch);
    }

    private void bound() {
        gateway = gateway();
        gateway.start();
        await().until(() -> watch.told.contains("bound"));
    }

    private CompletableFuture<Outcome> started(ShortMessage message) {
        return gateway.send(message).subscribeAsCompletionStage();
    }

    private Outcome outcome(String text) {
        return outcome(Texts.of(text));
    }

    private Outcome outcome(ShortMessage message) {
        return gateway.send(message).await().atMost(BOUND);
    }

    private static void awaitGo(CountDownLatch go) throws IOException {
        try {
            go.await();
        } catch (InterruptedException over) {
            throw new IOException(over);
        }
    }
}
