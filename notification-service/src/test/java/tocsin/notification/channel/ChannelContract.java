package tocsin.notification.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tocsin.local.embedded.FreePort;
import tocsin.notification.Examples;
import tocsin.notification.message.Message;

/**
 * What every channel does, whatever its other side does: one outcome for each attempt, in bounded time, with a detail that
 * can be shown to anybody. A channel's own test extends it and says how its protocol sounds.
 */
public abstract class ChannelContract {

    /** How long a channel waits for an answer that comes. */
    protected static final Duration PATIENT = Duration.ofSeconds(20);

    /** How long a channel waits for an answer that does not come. */
    protected static final Duration IMPATIENT = Duration.ofMillis(500);

    /** Longer than any attempt may take, on however slow a machine. */
    private static final Duration BOUND = Duration.ofSeconds(40);

    private final List<TcpPeer> peers = new ArrayList<>();

    /** A channel whose other side listens on this port of 127.0.0.1, and how long it waits for an answer. */
    protected abstract Channel channel(int port, Duration patience);

    /** A recipient that is reached through that port. */
    protected abstract String recipient(int port);

    /** Takes every message. */
    protected abstract Talk taking();

    /** Will never take the message, and says so. */
    protected abstract Talk refusing();

    /** Hears the whole message and closes the connection without a word. */
    protected abstract Talk dropping();

    /** Begins an answer that has no end. */
    protected abstract Talk endless();

    /** Answers with what it has heard. */
    protected abstract Talk echoing();

    /** The beginning of what a good peer says, at least twenty characters. */
    protected abstract String goodWords();

    /** The ids of the messages that a peer has heard on one connection. */
    protected abstract List<String> idsIn(String heard);

    /** What must not be in any detail. */
    protected abstract Set<String> secrets();

    /** What an answer without an end means: as a rule, that there is none. */
    protected void assertEndless(Outcome outcome) {
        assertFailedAtDestination(outcome);
    }

    @AfterEach
    void closePeers() {
        peers.forEach(TcpPeer::close);
    }

    @Test
    void a_message_that_is_taken_is_delivered() {
        assertThat(attempt(taking())).isInstanceOf(Outcome.Delivered.class);
    }

    @Test
    void a_message_that_is_refused_for_good_is_not_tried_again() {
        assertThat(attempt(refusing())).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void a_peer_that_refuses_connections_fails_as_a_whole() throws IOException {
        int nobody = FreePort.any();

        assertFailedAtDestination(outcome(channel(nobody, PATIENT), dispatch(nobody)));
    }

    @Test
    void a_peer_that_never_answers_fails_in_time_and_its_connection_is_closed() {
        assertFailedAtDestination(attempt(Talk.silent(), IMPATIENT));
        awaitNoConnections();
    }

    @Test
    void a_peer_that_answers_too_slowly_fails_in_time_and_its_connection_is_closed() {
        assertFailedAtDestination(attempt(Talk.slow(goodWords()), IMPATIENT));
        awaitNoConnections();
    }

    @Test
    void a_peer_that_answers_garbage_fails() {
        assertFailedAtDestination(attempt(Talk.garbage()));
        awaitNoConnections();
    }

    @Test
    void a_peer_that_closes_the_connection_after_the_message_fails() {
        assertFailedAtDestination(attempt(dropping()));
    }

    @Test
    void an_answer_without_an_end_is_not_read_to_its_end() {
        assertEndless(attempt(endless(), IMPATIENT));
        awaitNoConnections();
    }

    @Test
    void every_attempt_names_the_same_message() {
        TcpPeer peer = peer(taking());
        Channel channel = channel(peer.port(), PATIENT);
        Dispatch dispatch = dispatch(peer.port());

        outcome(channel, dispatch);
        outcome(channel, dispatch);

        assertThat(peer.heard().stream().flatMap(heard -> idsIn(heard).stream()))
                .containsExactly(dispatch.id().toString(), dispatch.id().toString());
    }

    @Test
    void a_peer_that_repeats_what_it_hears_makes_no_secret_known() {
        attempt(echoing());
    }

    @Test
    void whoever_sends_does_not_wait_for_the_answer() {
        TcpPeer peer = peer(Talk.silent());

        CompletableFuture<Outcome> answer =
                channel(peer.port(), PATIENT).send(dispatch(peer.port())).subscribeAsCompletionStage();

        assertThat(answer).isNotDone();
    }

    @Test
    void nothing_is_sent_to_what_is_no_recipient() {
        TcpPeer peer = peer(taking());
        Channel channel = channel(peer.port(), PATIENT);
        String broken = recipient(peer.port()) + "\r\nX-Injected: yes";
        Dispatch dispatch = dispatch(peer.port());

        Outcome outcome = outcome(
                channel,
                new Dispatch(dispatch.id(), dispatch.thread(), broken, dispatch.message(), dispatch.document(), false));

        assertThat(channel.obstacle(broken)).isPresent();
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        assertThat(peer.heard()).isEmpty();
    }

    /** A peer that is closed after the test. */
    protected final TcpPeer peer(Talk talk) {
        TcpPeer peer = new TcpPeer(talk);
        peers.add(peer);
        return peer;
    }

    /** One attempt at a peer that behaves in a way. */
    protected final Outcome attempt(Talk talk) {
        return attempt(talk, PATIENT);
    }

    private Outcome attempt(Talk talk, Duration patience) {
        TcpPeer peer = peer(talk);
        return outcome(channel(peer.port(), patience), dispatch(peer.port()));
    }

    /** The outcome of an attempt, whose detail is as it has to be. */
    protected final Outcome outcome(Channel channel, Dispatch dispatch) {
        Outcome outcome = channel.send(dispatch).await().atMost(BOUND);
        assertThat(outcome.detail())
                .isNotBlank()
                .doesNotContainPattern("[\\p{Cntrl}]")
                .hasSizeLessThanOrEqualTo(500);
        secrets().forEach(secret -> assertThat(outcome.detail()).doesNotContain(secret));
        return outcome;
    }

    /** A message about low ASR. */
    protected final Dispatch dispatch(int port) {
        return new Dispatch(
                UUID.randomUUID(),
                Optional.empty(),
                recipient(port),
                new Message("[warning] Acme Telecom: Low ASR", "FIRING: Low ASR\nAcme Telecom\n"),
                Examples.firing().toString(),
                false);
    }

    /** Asserts a failure of the whole destination. */
    protected static void assertFailedAtDestination(Outcome outcome) {
        assertThat(outcome).isInstanceOfSatisfying(Outcome.Failed.class, failed -> assertThat(failed.extent())
                .isEqualTo(Outcome.Extent.DESTINATION));
    }

    private void awaitNoConnections() {
        await().until(() -> peers.stream().allMatch(TcpPeer::isAlone));
    }
}
