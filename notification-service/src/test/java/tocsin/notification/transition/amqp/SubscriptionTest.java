package tocsin.notification.transition.amqp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.amqp.AmqpClientOptions;
import io.vertx.amqp.AmqpReceiverOptions;
import io.vertx.mutiny.amqp.AmqpClient;
import io.vertx.mutiny.amqp.AmqpMessage;
import io.vertx.mutiny.core.Vertx;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tocsin.local.embedded.EmbeddedBroker;
import tocsin.local.embedded.EmbeddedParts;
import tocsin.local.embedded.FreePort;
import tocsin.local.embedded.MailInbox;
import tocsin.notification.AmqpPeer;
import tocsin.notification.Examples;
import tocsin.notification.Ready;

@QuarkusTest
@WithTestResource(EmbeddedParts.class)
class SubscriptionTest {

    /** What Artemis calls the queue of a global shared subscription. */
    private static final String QUEUE = "notification:global";

    private static final Duration WITHIN = Duration.ofSeconds(10);

    @Inject
    TransitionSubscription subscription;

    @Inject
    Reception reception;

    @Inject
    SubscriptionSettings settings;

    @Inject
    Vertx vertx;

    MailInbox inbox;
    EmbeddedBroker broker;

    private final String address = "noc-" + UUID.randomUUID() + "@acme.example";

    @Test
    void what_is_published_while_the_service_is_down_waits_for_it() {
        Ready.now();
        subscription.stop(null);
        assertThat(subscription.open()).isFalse();
        try (AmqpPeer peer = new AmqpPeer(broker.port())) {
            peer.publish(Examples.to(Examples.firing(), address).toString());
        }
        assertThat(broker.waiting(QUEUE)).isEqualTo(1);

        subscription.start(null);

        await().untilAsserted(() -> assertThat(inbox.messagesTo(address)).hasSize(1));
        await().untilAsserted(() -> assertThat(broker.waiting(QUEUE)).isZero());
    }

    @Test
    void replicas_share_the_subscription_and_what_one_leaves_unfinished_comes_to_another() {
        Ready.now();
        List<AmqpMessage> others = new CopyOnWriteArrayList<>();
        AmqpClient replica = AmqpClient.create(
                vertx, new AmqpClientOptions().setHost("127.0.0.1").setPort(broker.port()));
        replica.connect()
                .chain(connection -> connection.createReceiver(
                        "transitions",
                        new AmqpReceiverOptions()
                                .setLinkName("notification")
                                .setDurable(true)
                                .setAutoAcknowledgement(false)
                                .setCapabilities(List.of("topic", "shared", "global"))))
                .invoke(receiver -> receiver.toMulti().subscribe().with(others::add))
                .await()
                .atMost(WITHIN);
        int all = 20;
        try (AmqpPeer peer = new AmqpPeer(broker.port())) {
            IntStream.range(0, all)
                    .forEach(i ->
                            peer.publish(Examples.to(Examples.firing(), address).toString()));
        }

        await().untilAsserted(() ->
                assertThat(inbox.messagesTo(address).size() + others.size()).isEqualTo(all));
        assertThat(others).isNotEmpty().hasSizeLessThan(all);

        replica.close().await().atMost(WITHIN);
        await().untilAsserted(() -> assertThat(messageIds()).hasSize(all));
        assertThat(inbox.messagesTo(address)).hasSize(all);
    }

    @Test
    void comes_back_by_itself_when_the_broker_does() throws Exception {
        var folder = Files.createTempDirectory("tocsin-broker");
        int port = FreePort.any();
        TransitionSubscription another = new TransitionSubscription(
                vertx, new Broker("127.0.0.1", port, Optional.empty(), Optional.empty(), false), settings, reception);
        another.start(null);
        for (int i = 1; i <= 3; i++) {
            int mails = i;
            try (EmbeddedBroker own = EmbeddedBroker.start(folder, port);
                    AmqpPeer peer = new AmqpPeer(own.port())) {
                await().until(another::open);
                peer.publish(Examples.to(Examples.firing(), address).toString());
                await().untilAsserted(
                                () -> assertThat(inbox.messagesTo(address)).hasSize(mails));
            }
            await().until(() -> !another.open());
        }
        another.stop(null);
    }

    @Test
    void reads_a_queue_of_its_own_where_the_broker_has_no_shared_subscriptions() {
        Ready.now();
        // Any queue will do, as long as nobody else reads it here.
        TransitionSubscription another = new TransitionSubscription(
                vertx,
                new Broker("127.0.0.1", broker.port(), Optional.empty(), Optional.empty(), false),
                TestSettings.queue("calls"),
                reception);
        try (AmqpPeer peer = new AmqpPeer(broker.port())) {
            peer.put("calls", Examples.to(Examples.firing(), address).toString());
        }
        assertThat(inbox.messagesTo(address)).isEmpty();

        another.start(null);

        await().untilAsserted(() -> assertThat(inbox.messagesTo(address)).hasSize(1));
        another.stop(null);
    }

    private Set<String> messageIds() throws Exception {
        Set<String> ids = new HashSet<>();
        for (var mail : inbox.messagesTo(address)) {
            ids.add(mail.getMessageID());
        }
        return ids;
    }
}
