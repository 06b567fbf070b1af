package tocsin.notification.pushover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tocsin.notification.outgoing.http.HttpTalk.answering;
import static tocsin.notification.outgoing.http.HttpTalk.body;
import static tocsin.notification.outgoing.http.HttpTalk.header;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tocsin.notification.Examples;
import tocsin.notification.channel.Channel;
import tocsin.notification.channel.Dispatch;
import tocsin.notification.channel.Outcome;
import tocsin.notification.channel.Talk;
import tocsin.notification.channel.TcpPeer;
import tocsin.notification.message.Message;
import tocsin.notification.outgoing.HookUrl;
import tocsin.notification.outgoing.http.HttpChannelContract;
import tocsin.notification.outgoing.http.TestHttp;

class PushoverChannelTest extends HttpChannelContract {

    private static final String TOKEN = "azGDORePK8gMaC0QOYAMyEEuzJnyUi";
    private static final String KEY = "uQiRzpo4DXghDmr9QzzfQu27cmVRsG";
    private static final String REQUEST = "647d2300-702c-4b38-8b2f-d56326ae460b";

    @Override
    protected Channel channel(int port, Duration patience) {
        return channel(port, patience, Optional.empty());
    }

    private static Channel channel(int port, Duration patience, Optional<PushoverApplication.Emergency> emergency) {
        HookUrl url =
                HookUrl.read("http://127.0.0.1:" + port + "/1/messages.json").orElseThrow();
        return channel(patience, Optional.of(new PushoverApplication(TOKEN, url, emergency)));
    }

    private static Channel channel(Duration patience, Optional<PushoverApplication> application) {
        return new PushoverChannel(TestHttp.outgoing(patience), TestHttp.ANSWERS, application);
    }

    @Override
    protected String recipient(int port) {
        return "pushover:" + KEY;
    }

    @Override
    protected String takingStatus() {
        return "200 OK";
    }

    @Override
    protected String takingBody() {
        return "{\"status\":1,\"request\":\"" + REQUEST + "\"}";
    }

    @Override
    protected String idHeader() {
        return "Idempotency-Key";
    }

    @Override
    protected Talk refusing() {
        return answering("400 Bad Request", refusal("user", "user identifier is invalid"));
    }

    @Override
    protected Set<String> secrets() {
        return Set.of(TOKEN);
    }

    @Test
    void a_message_has_title_text_time_and_priority() {
        TcpPeer peer = peer(taking());

        Outcome outcome = outcome(channel(peer.port(), PATIENT), dispatch(peer.port()));

        assertThat(outcome).isEqualTo(new Outcome.Delivered("accepted by Pushover, request " + REQUEST));
        assertThat(peer.heard().get(0)).startsWith("POST /1/messages.json HTTP/1.1\r\n");
        assertThat(header(peer.heard().get(0), "Content-Type")).isEqualTo("application/x-www-form-urlencoded");
        assertThat(form(peer))
                .isEqualTo(Map.of(
                        "token",
                        TOKEN,
                        "user",
                        KEY,
                        "title",
                        "[warning] Acme Telecom: Low ASR",
                        "message",
                        "FIRING: Low ASR\nAcme Telecom",
                        "priority",
                        "0",
                        "timestamp",
                        "1772442846"));
    }

    @Test
    void one_device_may_be_named() {
        assertThat(sent("pushover:" + KEY + "/noc-phone", Examples.firing(), Optional.empty(), false))
                .containsEntry("user", KEY)
                .containsEntry("device", "noc-phone");
    }

    @ParameterizedTest
    @CsvSource({
        "critical, firing, 1",
        "error, firing, 0",
        "warning, firing, 0",
        "info, firing, -1",
        "none, firing, -1",
        "critical, ok, 0",
        "info, ok, -1",
        "of-a-later-version, firing, 0"
    })
    void the_notice_level_decides_how_loud_it_is(String level, String state, String priority) {
        ObjectNode transition = Examples.firing().put("noticeLevel", level).put("to", state);

        assertThat(sent("pushover:" + KEY, transition, Optional.empty(), false)).containsEntry("priority", priority);
    }

    @Test
    void a_critical_alert_may_be_an_emergency_but_not_as_a_test_and_not_when_it_is_over() {
        var emergency = Optional.of(new PushoverApplication.Emergency(Duration.ofSeconds(60), Duration.ofMinutes(30)));
        ObjectNode critical = Examples.firing().put("noticeLevel", "critical");
        ObjectNode over = critical.deepCopy().put("to", "ok");

        assertThat(sent("pushover:" + KEY, critical, emergency, false))
                .containsEntry("priority", "2")
                .containsEntry("retry", "60")
                .containsEntry("expire", "1800");
        assertThat(sent("pushover:" + KEY, critical, emergency, true))
                .containsEntry("priority", "1")
                .doesNotContainKey("retry");
        assertThat(sent("pushover:" + KEY, over, emergency, false)).containsEntry("priority", "0");
    }

    @Test
    void an_emergency_keeps_to_what_pushover_allows() {
        assertThatThrownBy(() -> new PushoverApplication.Emergency(Duration.ofSeconds(29), Duration.ofHours(1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PushoverApplication.Emergency(Duration.ofMinutes(1), Duration.ofHours(4)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_long_message_is_cut_between_whole_characters() {
        TcpPeer peer = peer(taking());
        Dispatch dispatch = dispatch(peer.port());
        Message message = new Message("🔥".repeat(100), "🔥".repeat(1_100));

        outcome(
                channel(peer.port(), PATIENT),
                new Dispatch(
                        dispatch.id(), Optional.empty(), dispatch.recipient(), message, dispatch.document(), false));

        assertThat(form(peer).get("title")).isEqualTo("🔥".repeat(100));
        assertThat(form(peer).get("message")).isEqualTo("🔥".repeat(1_023) + "…");
    }

    @Test
    void a_message_without_a_text_says_its_subject() {
        TcpPeer peer = peer(taking());
        Dispatch dispatch = dispatch(peer.port());

        outcome(
                channel(peer.port(), PATIENT),
                new Dispatch(
                        dispatch.id(),
                        Optional.empty(),
                        dispatch.recipient(),
                        new Message("Low ASR", " \n"),
                        "no JSON",
                        false));

        assertThat(form(peer)).containsEntry("message", "Low ASR").containsEntry("priority", "0");
    }

    @Test
    void whom_pushover_does_not_know_is_never_told() {
        assertThat(attempt(refusing())).isEqualTo(new Outcome.Refused("user identifier is invalid"));
        assertThat(attempt(answering("400 Bad Request", refusal("device", "device name is not valid for user"))))
                .isEqualTo(new Outcome.Refused("device name is not valid for user"));
    }

    @Test
    void an_application_that_pushover_does_not_know_is_this_installations_fault_and_loses_nothing() {
        assertThat(attempt(answering("400 Bad Request", refusal("token", "application token is invalid"))))
                .isEqualTo(Outcome.Failed.ofDestination("application token is invalid"));
    }

    @Test
    void a_quota_that_is_spent_is_waited_for() {
        String spent = "{\"status\":0,\"errors\":[\"application is over its quota\"]}";

        assertThat(attempt(answering("429 Too Many Requests", spent, "X-Limit-App-Reset: 1772443446")))
                .isEqualTo(new Outcome.Failed(
                        Outcome.Extent.DESTINATION, "HTTP 429: " + spent, Optional.of(Duration.ofMillis(599_750))));
        assertThat(attempt(answering("429 Too Many Requests", spent, "X-Limit-App-Reset: 1775001600")))
                .extracting(outcome -> ((Outcome.Failed) outcome).retryAfter())
                .isEqualTo(Optional.of(Duration.ofDays(1)));
        assertThat(attempt(answering("429 Too Many Requests", spent, "X-Limit-App-Reset: soon")))
                .extracting(outcome -> ((Outcome.Failed) outcome).retryAfter())
                .isEqualTo(Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({"200 OK, hello", "200 OK, {}", "200 OK, '{\"status\":0}'", "403 Forbidden, <html>", "302 Found, ''"})
    void who_does_not_answer_like_pushover_is_not_pushover(String status, String said) {
        assertFailedAtDestination(attempt(answering(status, said)));
    }

    @Test
    void a_server_in_trouble_is_tried_again() {
        assertThat(attempt(answering("503 Service Unavailable", "", "Retry-After: 5")))
                .isEqualTo(
                        new Outcome.Failed(Outcome.Extent.DESTINATION, "HTTP 503", Optional.of(Duration.ofSeconds(5))));
    }

    @Test
    void without_an_application_nothing_is_sent() {
        assertThat(channel(PATIENT, Optional.empty()).obstacle("pushover:" + KEY))
                .contains("no Pushover application is configured (tocsin.pushover.token)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pushover:",
                "pushover:short",
                "pushover:uQiRzpo4DXghDmr9QzzfQu27cmVRsGx",
                "pushover:uQiRzpo4DXghDmr9QzzfQu27cmVRs-",
                "pushover:uQiRzpo4DXghDmr9QzzfQu27cmVRsG/",
                "pushover:uQiRzpo4DXghDmr9QzzfQu27cmVRsG/a b",
                "pushover:uQiRzpo4DXghDmr9QzzfQu27cmVRsG/a-name-of-26-characters-xx"
            })
    void what_is_no_key_is_never_sent_to(String recipient) {
        assertThat(channel(443, PATIENT).means(recipient)).isTrue();
        assertThat(channel(443, PATIENT).obstacle(recipient))
                .contains("the recipient is not pushover: and a key of 30 letters and digits");
    }

    private Map<String, String> sent(
            String recipient, ObjectNode transition, Optional<PushoverApplication.Emergency> emergency, boolean test) {
        TcpPeer peer = peer(taking());
        Dispatch dispatch = dispatch(peer.port());
        outcome(
                channel(peer.port(), PATIENT, emergency),
                new Dispatch(
                        dispatch.id(), Optional.empty(), recipient, dispatch.message(), transition.toString(), test));
        return form(peer);
    }

    private static Map<String, String> form(TcpPeer peer) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String field : body(peer.heard().get(0)).split("&")) {
            String[] parts = field.split("=", 2);
            fields.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return fields;
    }

    private static String refusal(String field, String error) {
        return "{\"" + field + "\":\"invalid\",\"errors\":[\"" + error + "\"],\"status\":0,\"request\":\"" + REQUEST
                + "\"}";
    }
}
