package tocsin.notification.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static tocsin.notification.outgoing.http.HttpTalk.answering;
import static tocsin.notification.outgoing.http.HttpTalk.body;
import static tocsin.notification.outgoing.http.HttpTalk.header;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tocsin.notification.channel.Channel;
import tocsin.notification.channel.Dispatch;
import tocsin.notification.channel.Outcome;
import tocsin.notification.channel.Outcome.Extent;
import tocsin.notification.channel.Talk;
import tocsin.notification.channel.TcpPeer;
import tocsin.notification.outgoing.http.HttpChannelContract;
import tocsin.notification.outgoing.http.TestHttp;
import tocsin.notification.slack.SlackHosts;
import tocsin.telemetry.Trace;

class WebhookChannelTest extends HttpChannelContract {

    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final String OLD_SECRET = "whsec_" + "b2xk".repeat(8);

    @Override
    protected Channel channel(int port, Duration patience) {
        return channel(patience, List.of(SECRET), Map.of());
    }

    private static Channel channel(Duration patience, List<String> secrets, Map<String, List<String>> ofHosts) {
        return new WebhookChannel(
                TestHttp.outgoing(patience),
                TestHttp.ANSWERS,
                new WebhookSecrets(secrets, ofHosts),
                new SlackHosts(List.of("hooks.slack.com")),
                TestHttp.CLOCK);
    }

    @Override
    protected String recipient(int port) {
        return "http://127.0.0.1:" + port + "/a/very-secret-path?b=c";
    }

    @Override
    protected String takingStatus() {
        return "204 No Content";
    }

    @Override
    protected String takingBody() {
        return "";
    }

    @Override
    protected String idHeader() {
        return "webhook-id";
    }

    @Override
    protected Talk refusing() {
        return answering("410 Gone", "no more of these, please");
    }

    /** The status says that it was taken; sending it again for the sake of what follows would help nobody. */
    @Override
    protected void assertEndless(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Delivered.class);
        assertThat(outcome.detail()).startsWith("HTTP 200: and so on and so on");
    }

    @Override
    protected Set<String> secrets() {
        return Set.of(SECRET, "very-secret-path");
    }

    @Test
    void a_transition_is_posted_as_it_came_and_signed() {
        TcpPeer peer = peer(taking());
        Dispatch dispatch = document(dispatch(peer.port()), "{\"title\": \"Zu wenig Erlöse – 5 €\"}");

        outcome(channel(peer.port(), PATIENT), dispatch);

        String heard = peer.heard().get(0);
        String id = dispatch.id().toString();
        String expected = WebhookSecret.read(SECRET).sign(id, 1772442846, dispatch.document());
        assertThat(heard).startsWith("POST /a/very-secret-path?b=c HTTP/1.1\r\n");
        assertThat(new String(body(heard).getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8))
                .isEqualTo(dispatch.document());
        assertThat(header(heard, "Host")).isEqualTo("127.0.0.1:" + peer.port());
        assertThat(header(heard, "Content-Type")).isEqualTo("application/json");
        assertThat(header(heard, "webhook-id")).isEqualTo(id);
        assertThat(header(heard, "webhook-timestamp")).isEqualTo("1772442846");
        assertThat(header(heard, "webhook-signature")).isEqualTo(expected);
        assertThat(header(heard, "tocsin-test")).isNull();
    }

    @Test
    void a_test_says_that_it_is_one() {
        TcpPeer peer = peer(taking());
        Dispatch real = dispatch(peer.port());

        outcome(
                channel(peer.port(), PATIENT),
                new Dispatch(real.id(), real.thread(), real.recipient(), real.message(), real.document(), true));

        assertThat(header(peer.heard().get(0), "tocsin-test")).isEqualTo("true");
    }

    @Test
    void what_an_attempt_belongs_to_is_passed_on_and_nothing_where_that_is_nothing() {
        TcpPeer peer = peer(taking());
        Dispatch dispatch = dispatch(peer.port());
        Trace trace = new Trace("4bf92f3577b34da6a3ce929d0e0e4736", "00f067aa0ba902b7", true);

        outcome(channel(peer.port(), PATIENT), dispatch);
        outcome(channel(peer.port(), PATIENT), dispatch.in(Optional.of(trace)));

        assertThat(header(peer.heard().get(0), "traceparent")).isNull();
        assertThat(header(peer.heard().get(1), "traceparent")).isEqualTo(trace.traceparent());
    }

    @Test
    void old_and_new_secret_both_sign_while_receivers_change() {
        TcpPeer peer = peer(taking());
        Dispatch dispatch = dispatch(peer.port());

        outcome(channel(PATIENT, List.of(SECRET, OLD_SECRET), Map.of()), dispatch);

        assertThat(header(peer.heard().get(0), "webhook-signature"))
                .isEqualTo(signature(SECRET, dispatch) + " " + signature(OLD_SECRET, dispatch));
    }

    @Test
    void a_host_may_have_a_secret_of_its_own() {
        TcpPeer peer = peer(taking());
        Dispatch dispatch = dispatch(peer.port());

        outcome(channel(PATIENT, List.of(SECRET), Map.of("127.0.0.1", List.of(OLD_SECRET))), dispatch);

        assertThat(header(peer.heard().get(0), "webhook-signature")).isEqualTo(signature(OLD_SECRET, dispatch));
    }

    @ParameterizedTest
    @CsvSource({"200 OK", "201 Created", "202 Accepted"})
    void every_status_of_success_is_one(String status) {
        assertThat(attempt(answering(status, "thanks")))
                .isEqualTo(new Outcome.Delivered("HTTP " + status.substring(0, 3) + ": thanks"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"400 Bad Request", "401 Unauthorized", "403 Forbidden", "404 Not Found", "413 Too Large"})
    void what_a_receiver_says_of_the_request_is_final(String status) {
        assertThat(attempt(answering(status, "not\r\nfor\u0007 me")))
                .isEqualTo(new Outcome.Refused("HTTP " + status.substring(0, 3) + ": not for me"));
    }

    @ParameterizedTest
    @CsvSource({
        "408 Request Timeout, MESSAGE",
        "425 Too Early, MESSAGE",
        "429 Too Many Requests, MESSAGE",
        "500 Internal Server Error, DESTINATION",
        "503 Service Unavailable, DESTINATION"
    })
    void what_may_be_otherwise_later_is_tried_again(String status, Extent extent) {
        assertThat(attempt(answering(status, "")))
                .isEqualTo(new Outcome.Failed(extent, "HTTP " + status.substring(0, 3), Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource({"429 Too Many Requests, MESSAGE", "503 Service Unavailable, DESTINATION"})
    void a_receiver_that_asks_for_time_gets_it(String status, Extent extent) {
        assertThat(attempt(answering(status, "", "Retry-After: 120")))
                .isEqualTo(new Outcome.Failed(
                        extent, "HTTP " + status.substring(0, 3), Optional.of(Duration.ofSeconds(120))));
        assertThat(attempt(answering(status, "", "Retry-After: Mon, 02 Mar 2026 09:16:06 GMT")))
                .isEqualTo(new Outcome.Failed(
                        extent, "HTTP " + status.substring(0, 3), Optional.of(Duration.ofMillis(119_750))));
        assertThat(attempt(answering(status, "", "Retry-After: 99999999999999999999")))
                .isEqualTo(
                        new Outcome.Failed(extent, "HTTP " + status.substring(0, 3), Optional.of(Duration.ofDays(1))));
    }

    @Test
    void a_redirect_is_not_followed() {
        TcpPeer elsewhere = peer(taking());
        String there = "http://127.0.0.1:" + elsewhere.port() + "/";

        assertThat(attempt(answering("301 Moved Permanently", "", "Location: " + there)))
                .isEqualTo(new Outcome.Refused("HTTP 301: redirected to " + there + "; redirects are not followed"));
        assertThat(attempt(answering("307 Temporary Redirect", "", "Location: " + there)))
                .isEqualTo(
                        Outcome.Failed.ofMessage("HTTP 307: redirected to " + there + "; redirects are not followed"));
        assertThat(elsewhere.heard()).isEmpty();
    }

    @Test
    void a_server_that_names_the_path_in_its_error_gives_nothing_away() {
        assertThat(attempt(answering("404 Not Found", "Cannot POST /a/very-secret-path")))
                .isEqualTo(new Outcome.Refused("HTTP 404: Cannot POST ***"));
    }

    @Test
    void without_a_secret_nothing_is_sent() {
        TcpPeer peer = peer(taking());

        Outcome outcome = outcome(channel(PATIENT, List.of(), Map.of()), dispatch(peer.port()));

        assertThat(outcome).isEqualTo(new Outcome.Refused("no webhook secret is configured (tocsin.webhook.secrets)"));
        assertThat(peer.heard()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "https://hooks.acme.example/a?b=c, hooks.acme.example:443",
        "https://HOOKS.acme.example:8443, hooks.acme.example:8443"
    })
    void a_url_is_reached_through_host_and_port(String recipient, String destination) {
        Channel channel = channel(0, PATIENT);

        assertThat(channel.means(recipient)).isTrue();
        assertThat(channel.obstacle(recipient)).isEmpty();
        assertThat(channel.destination(recipient)).isEqualTo(destination);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://",
                "https:///a",
                "https://user:secret@hooks.acme.example/a",
                "https://hooks.acme.example/a#b",
                "https://hooks.acme.example/a b",
                "https://127.1/",
                "https://0x7f.0.0.1/",
                "https://hooks.acme.example:0/",
                "https://hooks.acme.example:70000/"
            })
    void what_is_no_plain_url_is_never_sent_to(String recipient) {
        assertThat(channel(0, PATIENT).means(recipient)).isTrue();
        assertThat(channel(0, PATIENT).obstacle(recipient)).contains("the recipient is not an https URL");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "noc@acme.example",
                "+447700900123",
                "pushover:uQiRzpo4DXghDmr9QzzfQu27cmVRsG",
                "https://hooks.slack.com/services/T0/B0/X",
                "slack+https://chat.acme.example/hooks/x"
            })
    void other_channels_recipients_are_theirs(String recipient) {
        assertThat(channel(0, PATIENT).means(recipient)).isFalse();
    }

    private static String signature(String secret, Dispatch dispatch) {
        return WebhookSecret.read(secret).sign(dispatch.id().toString(), 1772442846, dispatch.document());
    }

    private static Dispatch document(Dispatch dispatch, String document) {
        return new Dispatch(
                dispatch.id(), dispatch.thread(), dispatch.recipient(), dispatch.message(), document, dispatch.test());
    }
}
