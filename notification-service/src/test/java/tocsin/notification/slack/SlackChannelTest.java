package tocsin.notification.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static tocsin.notification.outgoing.http.HttpTalk.answering;
import static tocsin.notification.outgoing.http.HttpTalk.body;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
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
import tocsin.notification.outgoing.http.HttpChannelContract;
import tocsin.notification.outgoing.http.TestHttp;

class SlackChannelTest extends HttpChannelContract {

    private static final String PATH = "/services/T00000000/B00000000/XXXXXXXXXXXX";

    @Override
    protected Channel channel(int port, Duration patience) {
        return new SlackChannel(
                TestHttp.outgoing(patience), TestHttp.ANSWERS, new SlackHosts(List.of("hooks.slack.com")));
    }

    @Override
    protected String recipient(int port) {
        return "slack+http://127.0.0.1:" + port + PATH;
    }

    @Override
    protected String takingStatus() {
        return "200 OK";
    }

    @Override
    protected String takingBody() {
        return "ok";
    }

    @Override
    protected String idHeader() {
        return "Idempotency-Key";
    }

    @Override
    protected Talk refusing() {
        return answering("404 Not Found", "no_service");
    }

    /** The status says that it was taken. */
    @Override
    protected void assertEndless(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Delivered.class);
    }

    @Override
    protected Set<String> secrets() {
        return Set.of(PATH);
    }

    @Test
    void a_message_is_blocks_and_the_same_as_text() throws Exception {
        JsonNode payload = sent(new Message("[warning] Acme: Low ASR", "FIRING: Low ASR\n\n  ASR: 27.5 %\n"));

        assertThat(payload)
                .isEqualTo(
                        Examples.JSON.readTree(
                                """
                {"text": "[warning] Acme: Low ASR\\n\\nFIRING: Low ASR\\n\\n  ASR: 27.5 %",
                 "blocks": [
                   {"type": "header", "text": {"type": "plain_text", "text": "[warning] Acme: Low ASR", "emoji": false}},
                   {"type": "section",
                    "text": {"type": "plain_text", "text": "FIRING: Low ASR\\n\\n  ASR: 27.5 %", "emoji": false}}],
                 "parse": "none", "link_names": false, "unfurl_links": false, "unfurl_media": false}
                """));
    }

    @Test
    void a_title_calls_nobody() throws Exception {
        JsonNode payload = sent(new Message("<!channel> @here", "<@U012AB3CD> & @all"));

        assertThat(payload.get("text").textValue())
                .isEqualTo("&lt;!channel&gt; @\u200Bhere\n\n&lt;@\u200BU012AB3CD&gt; &amp; @\u200Ball");
        assertThat(payload.at("/blocks/0/text/text").textValue()).isEqualTo("&lt;!channel&gt; @\u200Bhere");
        assertThat(payload.at("/blocks/1/text/text").textValue())
                .isEqualTo("&lt;@\u200BU012AB3CD&gt; &amp; @\u200Ball");
    }

    @Test
    void a_long_message_is_kept_within_what_a_chat_takes() throws Exception {
        JsonNode payload = sent(new Message("&".repeat(200), "a line & another\n".repeat(2_000)));

        assertThat(payload.get("text").textValue())
                .hasSizeLessThanOrEqualTo(12_000)
                .endsWith("…");
        assertThat(payload.at("/blocks/0/text/text").textValue())
                .hasSizeLessThanOrEqualTo(150)
                .endsWith("…");
        assertThat(payload.get("blocks")).hasSize(6);
        for (int section = 1; section <= 4; section++) {
            assertThat(payload.at("/blocks/" + section + "/text/text").textValue())
                    .hasSizeBetween(2_900, 3_000)
                    .endsWith("another\n");
        }
        assertThat(payload.at("/blocks/5/text/text").textValue()).isEqualTo("…");
    }

    @ParameterizedTest
    @CsvSource({
        "404 Not Found, no_service, 'no_service, the hook is switched off, removed or not valid'",
        "400 Bad Request, invalid_payload, 'invalid_payload, the server does not understand the message'",
        "403 Forbidden, action_prohibited, 'action_prohibited, an administrator does not allow the hook to post there'",
        "410 Gone, channel_is_archived, 'channel_is_archived, the channel of the hook is archived'",
        "400 Bad Request, something_new, something_new"
    })
    void what_a_chat_says_is_final_and_in_plain_words(String status, String said, String words) {
        assertThat(attempt(answering(status, said + "\n")))
                .isEqualTo(new Outcome.Refused("HTTP " + status.substring(0, 3) + ": " + words));
    }

    @Test
    void a_chat_that_is_told_too_much_gets_time_and_other_hooks_do_not_wait() {
        assertThat(attempt(answering("429 Too Many Requests", "rate_limited", "Retry-After: 30")))
                .isEqualTo(new Outcome.Failed(
                        Outcome.Extent.MESSAGE, "HTTP 429: rate_limited", Optional.of(Duration.ofSeconds(30))));
    }

    @Test
    void a_server_in_trouble_is_tried_again() {
        assertThat(attempt(answering("500 Server Error", "rollup_error")))
                .isEqualTo(Outcome.Failed.ofDestination("HTTP 500: rollup_error"));
    }

    @ParameterizedTest
    @CsvSource({
        "https://hooks.slack.com/services/T0/B0/X, hooks.slack.com:443",
        "HTTPS://Hooks.Slack.com/services/T0/B0/X, hooks.slack.com:443",
        "slack+https://chat.acme.example/hooks/x, chat.acme.example:443",
        "slack+https://chat.acme.example:8065/hooks/x, chat.acme.example:8065"
    })
    void a_hook_is_reached_through_host_and_port(String recipient, String destination) {
        Channel channel = channel(0, PATIENT);

        assertThat(channel.means(recipient)).isTrue();
        assertThat(channel.obstacle(recipient)).isEmpty();
        assertThat(channel.destination(recipient)).isEqualTo(destination);
    }

    @ParameterizedTest
    @ValueSource(strings = {"slack+https://", "slack+ftp://chat.acme.example/", "slack+https://a:b@chat.acme.example/"})
    void what_is_no_hook_is_never_sent_to(String recipient) {
        assertThat(channel(0, PATIENT).means(recipient)).isTrue();
        assertThat(channel(0, PATIENT).obstacle(recipient)).contains("the recipient is not slack+ and an https URL");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://hooks.acme.example/a",
                "https://hooks.slack.com.acme.example/a",
                "noc@acme.example",
                "slack+noc@acme.example",
                "+447700900123",
                "pushover:uQiRzpo4DXghDmr9QzzfQu27cmVRsG"
            })
    void other_channels_recipients_are_theirs(String recipient) {
        assertThat(channel(0, PATIENT).means(recipient)).isFalse();
    }

    private JsonNode sent(Message message) throws Exception {
        TcpPeer peer = peer(taking());
        Dispatch dispatch = dispatch(peer.port());
        outcome(
                channel(peer.port(), PATIENT),
                new Dispatch(
                        dispatch.id(), Optional.empty(), dispatch.recipient(), message, dispatch.document(), false));
        byte[] body = body(peer.heard().get(0)).getBytes(StandardCharsets.ISO_8859_1);
        return Examples.JSON.readTree(new String(body, StandardCharsets.UTF_8));
    }
}
