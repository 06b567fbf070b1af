package tocsin.notification.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tocsin.notification.channel.Channel;
import tocsin.notification.channel.ChannelContract;
import tocsin.notification.channel.Outcome;
import tocsin.notification.channel.Talk;
import tocsin.notification.channel.TcpPeer;

class EmailChannelTest extends ChannelContract {

    private static final Pattern MESSAGE_ID = Pattern.compile("Message-ID: <([^@]+)@tocsin\\.example\\.com>");

    @Override
    protected Channel channel(int port, Duration patience) {
        return TestMail.channel(TestMail.server(port), patience);
    }

    @Override
    protected String recipient(int port) {
        return "noc@acme.example";
    }

    @Override
    protected Talk taking() {
        return SmtpTalk.TAKING;
    }

    @Override
    protected Talk refusing() {
        return SmtpTalk.TAKING.recipient("550 no such mailbox");
    }

    @Override
    protected Talk dropping() {
        return SmtpTalk.TAKING.end("");
    }

    @Override
    protected Talk endless() {
        return Talk.endless("220-peer.example\r\n", "220-and so on\r\n");
    }

    @Override
    protected Talk echoing() {
        return SmtpTalk.TAKING.extensions("AUTH PLAIN");
    }

    @Override
    protected String goodWords() {
        return "220 peer.example ESMTP ready";
    }

    @Override
    protected List<String> idsIn(String heard) {
        return MESSAGE_ID.matcher(heard).results().map(found -> found.group(1)).toList();
    }

    @Override
    protected Set<String> secrets() {
        return Set.of(TestMail.PASSWORD, "AGFsZXJ0cwBvcGVuLXNlc2FtZQ");
    }

    @ParameterizedTest
    @CsvSource({
        "450 4.2.0 greylisted, MESSAGE",
        "451 try later, MESSAGE",
        "452 mailbox full, MESSAGE",
        "421 going away, DESTINATION",
        "530 authentication required, DESTINATION",
        "what?, DESTINATION"
    })
    void what_a_server_says_of_a_recipient_may_be_otherwise_later(String reply, Outcome.Extent extent) {
        assertThat(attempt(SmtpTalk.TAKING.recipient(reply))).isInstanceOfSatisfying(Outcome.Failed.class, failed -> {
            assertThat(failed.extent()).isEqualTo(extent);
            assertThat(failed.detail()).endsWith(reply);
        });
    }

    @ParameterizedTest
    @CsvSource({"450 busy, failed", "554 5.7.1 this is spam, refused"})
    void what_a_server_says_of_a_message_is_about_the_message(String reply, String word) {
        Outcome outcome = attempt(SmtpTalk.TAKING.end(reply));

        assertThat(outcome.word()).isEqualTo(word);
        assertThat(outcome.detail()).isEqualTo("sending data failed: " + reply);
    }

    @Test
    void what_a_server_says_before_it_knows_the_recipient_is_about_everybody() {
        assertFailedAtDestination(attempt(SmtpTalk.TAKING.greeting("554 go away")));
        assertFailedAtDestination(attempt(SmtpTalk.TAKING.sender("550 I do not like you")));
        assertFailedAtDestination(attempt(echoing()));
    }

    @Test
    void a_server_that_has_hung_gets_everything_when_it_answers_again() {
        AtomicInteger connections = new AtomicInteger();
        int more = TestMail.server(0).getMaxPoolSize() + 2;
        TcpPeer peer = peer(other -> {
            Talk talk = connections.incrementAndGet() <= more ? Talk.silent() : SmtpTalk.TAKING;
            talk.with(other);
        });
        Channel channel = channel(peer.port(), IMPATIENT);

        List<Outcome> hung = IntStream.range(0, more)
                .mapToObj(each -> channel.send(dispatch(peer.port())).subscribeAsCompletionStage())
                .toList()
                .stream()
                .map(answer -> answer.orTimeout(30, TimeUnit.SECONDS).join())
                .toList();
        await().until(peer::isAlone);

        assertThat(hung).allSatisfy(ChannelContract::assertFailedAtDestination);
        await().untilAsserted(() ->
                assertThat(outcome(channel, dispatch(peer.port()))).isInstanceOf(Outcome.Delivered.class));
    }

    @Test
    void one_connection_carries_several_messages() {
        TcpPeer peer = peer(taking());
        Channel channel = channel(peer.port(), PATIENT);

        outcome(channel, dispatch(peer.port()));
        outcome(channel, dispatch(peer.port()));

        assertThat(peer.heard()).hasSize(1);
        assertThat(idsIn(peer.heard().get(0))).hasSize(2).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"noc@acme.example", "first.last+alerts@mail.acme.example"})
    void an_address_can_be_sent_to(String address) {
        assertThat(channel(0, PATIENT).means(address)).isTrue();
        assertThat(channel(0, PATIENT).obstacle(address)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "noc@",
                "a@b@c",
                "noc@acme.example\r\nBcc: all@acme.example",
                "noc@acme.example\u0085",
                "Noc <noc@acme.example>",
                "a@acme.example,b@acme.example",
                "a@acme.example>",
                "nöc@acme.example",
                "noc@acme.ex`mple",
                "noc@-acme.example",
                "noc@acme..example",
                "pushover:x@acme.example"
            })
    void what_is_no_address_is_never_sent_to(String address) {
        assertThat(channel(0, PATIENT).means(address)).isTrue();
        assertThat(channel(0, PATIENT).obstacle(address)).contains("the recipient is not an e-mail address");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://hooks.acme.example/@a",
                "slack+https://chat.acme.example/@a",
                "+447700900123",
                "pushover:uQiRzpo4DXghDmr9QzzfQu27cmVRsG",
                "noc"
            })
    void other_channels_recipients_are_theirs(String recipient) {
        assertThat(channel(0, PATIENT).means(recipient)).isFalse();
    }
}
