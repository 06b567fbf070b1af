package tocsin.notification.sms.smpp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.BindType;
import org.jsmpp.session.BindRequest;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tocsin.notification.channel.Outcome;
import tocsin.notification.channel.Outcome.Extent;
import tocsin.notification.sms.RawServer;

class SmppLinkTest extends SmppRig {

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
        try (RawServer silent = new RawServer(SmppLinkTest::acceptBindAndFallSilent)) {
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
    void settings_that_cannot_work_are_refused_by_name() {
        set("password", "too-long-for-smpp");

        assertThatThrownBy(this::gateway)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("tocsin.sms.smpp.password has more than 8 characters, more than SMPP can carry");
    }
}
