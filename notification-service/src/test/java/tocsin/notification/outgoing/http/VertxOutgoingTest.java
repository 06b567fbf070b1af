package tocsin.notification.outgoing.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.smallrye.mutiny.Uni;
import io.vertx.core.net.TrustOptions;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tocsin.notification.channel.Talk;
import tocsin.notification.channel.TcpPeer;
import tocsin.notification.outgoing.Allowance;
import tocsin.notification.outgoing.Answer;
import tocsin.notification.outgoing.HookUrl;
import tocsin.notification.outgoing.NotPermitted;
import tocsin.notification.outgoing.Post;

class VertxOutgoingTest {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration BOUND = Duration.ofSeconds(30);
    private static final Allowance LOOPBACK = Allowance.of(List.of("127.0.0.1"));

    @TempDir
    static Path folder;

    private final List<TcpPeer> peers = new ArrayList<>();

    @AfterEach
    void closePeers() {
        peers.forEach(TcpPeer::close);
    }

    @Test
    void a_server_with_a_certificate_for_its_name_is_spoken_to() throws Exception {
        TestCertificate certificate = TestCertificate.of("dns:hooks.acme.example", folder);
        TcpPeer peer = tlsPeer(certificate);

        Answer answer = post(peer, "hooks.acme.example", certificate.trust());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(HttpTalk.header(peer.heard().get(0), "Host")).isEqualTo("hooks.acme.example:" + peer.port());
    }

    @Test
    void a_certificate_for_another_name_is_not_accepted() throws Exception {
        TestCertificate certificate = TestCertificate.of("dns:other.acme.example", folder);
        TcpPeer peer = tlsPeer(certificate);

        assertThatThrownBy(() -> post(peer, "hooks.acme.example", certificate.trust()))
                .hasMessageContaining("hooks.acme.example");
        assertThat(String.join("", peer.heard())).isEmpty();
    }

    @Test
    void a_certificate_that_nobody_vouches_for_is_not_accepted() throws Exception {
        TestCertificate certificate = TestCertificate.of("dns:hooks.acme.example", folder);
        TcpPeer peer = tlsPeer(certificate);
        Names names = name -> Uni.createFrom().item(List.of(address("127.0.0.1")));

        assertThatThrownBy(() -> post(url("https", "hooks.acme.example", peer), names, LOOPBACK))
                .hasMessageContaining("unable to find valid certification path");
        assertThat(String.join("", peer.heard())).isEmpty();
    }

    @Test
    void a_name_is_looked_up_once_so_that_it_cannot_point_elsewhere_a_moment_later() {
        TcpPeer inside = peer();
        AtomicInteger asked = new AtomicInteger();
        Names rebinding = host ->
                Uni.createFrom().item(() -> List.of(address(asked.getAndIncrement() == 0 ? "192.0.2.1" : "127.0.0.1")));

        assertThatThrownBy(() -> post(url("https", "hooks.acme.example", inside), rebinding, Allowance.NONE))
                .isInstanceOf(NotPermitted.class)
                .hasMessage("address 192.0.2.1 of hooks.acme.example is not public");
        assertThat(asked).hasValue(1);
        assertThat(inside.heard()).isEmpty();
    }

    @Test
    void the_address_that_was_judged_is_the_one_that_is_connected_to() {
        TcpPeer peer = peer();
        AtomicInteger asked = new AtomicInteger();
        Names once = host ->
                Uni.createFrom().item(() -> List.of(address(asked.getAndIncrement() == 0 ? "127.0.0.1" : "192.0.2.1")));

        Answer answer = post(url("http", "no-such-name.invalid", peer), once, LOOPBACK);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(asked).hasValue(1);
    }

    @Test
    void a_literal_address_is_judged_in_whatever_way_it_is_written() {
        TcpPeer peer = peer();

        for (String host : List.of("127.0.0.1", "2130706433", "[::1]", "[::ffff:127.0.0.1]", "localhost")) {
            assertThatThrownBy(() -> post(url("https", host, peer), new SystemNames(), Allowance.NONE))
                    .as(host)
                    .isInstanceOf(NotPermitted.class)
                    .hasMessageContaining("is not public");
        }
        assertThat(peer.heard()).isEmpty();
    }

    @Test
    void of_several_addresses_the_next_is_tried_where_the_first_is_not_reached() {
        TcpPeer peer = peer();
        Allowance both = Allowance.of(List.of("127.0.0.0/8"));
        Names several = host -> Uni.createFrom().item(List.of(address("127.0.0.2"), address("127.0.0.1")));

        assertThat(post(url("http", "hooks.acme.example", peer), several, both).status())
                .isEqualTo(200);
        assertThat(peer.heard()).hasSize(1);
    }

    @Test
    void an_address_that_is_not_permitted_is_left_out() {
        TcpPeer peer = peer();
        Names several = host -> Uni.createFrom().item(List.of(address("10.0.0.5"), address("127.0.0.1")));

        assertThat(post(url("http", "hooks.acme.example", peer), several, LOOPBACK)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void a_name_that_nobody_knows_fails_in_words() {
        TcpPeer peer = peer();

        assertThatThrownBy(() -> post(url("https", "no-such-name.invalid", peer), new SystemNames(), Allowance.NONE))
                .cause()
                .hasMessage("the host no-such-name.invalid has no address");
    }

    @Test
    void headers_without_an_end_are_not_read_to_their_end() {
        TcpPeer peer = peer(other -> {
            other.say("HTTP/1.1 200 OK\r\n");
            while (true) {
                other.say("X-More: and more and more and more\r\n");
            }
        });

        assertThatThrownBy(() -> post(url("http", "127.0.0.1", peer), new SystemNames(), LOOPBACK))
                .hasMessageContaining("header");
        await().until(peer::isAlone);
    }

    @Test
    void every_request_has_a_connection_of_its_own() {
        TcpPeer peer = peer();

        post(url("http", "127.0.0.1", peer), new SystemNames(), LOOPBACK);
        post(url("http", "127.0.0.1", peer), new SystemNames(), LOOPBACK);

        assertThat(peer.heard()).hasSize(2).allSatisfy(heard -> assertThat(HttpTalk.header(heard, "Connection"))
                .isEqualTo("close"));
    }

    private TcpPeer peer() {
        return peer(HttpTalk.answering("200 OK", "thanks"));
    }

    private TcpPeer peer(Talk talk) {
        TcpPeer peer = new TcpPeer(talk);
        peers.add(peer);
        return peer;
    }

    private TcpPeer tlsPeer(TestCertificate certificate) throws Exception {
        TcpPeer peer = new TcpPeer(HttpTalk.answering("200 OK", "thanks"), certificate.sockets());
        peers.add(peer);
        return peer;
    }

    private static Answer post(TcpPeer peer, String host, TrustOptions trust) {
        Names names = name -> Uni.createFrom().item(List.of(address("127.0.0.1")));
        return TestHttp.outgoing(PATIENCE, names, LOOPBACK, Optional.of(trust))
                .post(post(url("https", host, peer)))
                .await()
                .atMost(BOUND);
    }

    private static Answer post(HookUrl target, Names names, Allowance allowance) {
        return TestHttp.outgoing(PATIENCE, names, allowance, Optional.empty())
                .post(post(target))
                .await()
                .atMost(BOUND);
    }

    private static Post post(HookUrl target) {
        return new Post(target, Map.of("Content-Type", "text/plain"), "hello", Set.of());
    }

    private static HookUrl url(String scheme, String host, TcpPeer peer) {
        return HookUrl.read(scheme + "://" + host + ":" + peer.port() + "/").orElseThrow();
    }

    private static InetAddress address(String literal) {
        try {
            return InetAddress.getByName(literal);
        } catch (UnknownHostException cause) {
            throw new IllegalArgumentException(cause);
        }
    }
}
