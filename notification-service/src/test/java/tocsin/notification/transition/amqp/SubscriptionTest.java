package tocsin.notification.transition.amqp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tocsin.local.embedded.EmbeddedBroker;
import tocsin.local.embedded.FreePort;
import tocsin.notification.AmqpPeer;
import tocsin.notification.Examples;
import tocsin.notification.transition.amqp.TestOutbox.Database;

/** The subscription of the shipped settings at a real broker. */
class SubscriptionTest {

    /** What Artemis calls the queue of a global shared subscription. */
    private static final String QUEUE = "notification:global";

    @TempDir
    Path folder;

    private final TestOutbox outbox = new TestOutbox();
    private int port;
    private EmbeddedBroker broker;

    @BeforeEach
    void start() throws Exception {
        port = FreePort.any();
        broker = EmbeddedBroker.start(folder, port);
    }

    @AfterEach
    void stop() throws Exception {
        broker.close();
    }

    @Test
    void what_is_published_while_the_service_is_down_waits_for_it() throws Exception {
        replica(outbox).close();

        publish("meanwhile@acme.example");
        assertThat(broker.waiting(QUEUE)).isEqualTo(1);

        try (Replica again = replica(outbox)) {
            await().untilAsserted(() -> assertThat(broker.waiting(QUEUE)).isZero());
            assertThat(again.attached()).isTrue();
        }
        assertThat(outbox.kept()).containsExactly("meanwhile@acme.example");
    }

    @Test
    void replicas_share_the_subscription_and_what_one_leaves_unfinished_comes_to_another() throws Exception {
        List<String> all = IntStream.range(0, 20)
                .mapToObj(i -> "noc-" + i + "@acme.example")
                .toList();
        TestOutbox stuck = new TestOutbox();
        stuck.database(Database.SILENT);
        try (Replica one = replica(outbox)) {
            try (Replica other = replica(stuck)) {
                publish(all.toArray(String[]::new));

                await().until(() -> stuck.tries() == 1 && !outbox.kept().isEmpty());
                assertThat(outbox.kept()).hasSizeLessThan(all.size());
                assertThat(broker.waiting(QUEUE)).isPositive();
                assertThat(other.attached()).isTrue();
            }
            await().untilAsserted(() -> assertThat(broker.waiting(QUEUE)).isZero());
            assertThat(one.attached()).isTrue();
        }
        assertThat(outbox.kept()).containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void comes_back_by_itself_whenever_the_broker_does() throws Exception {
        List<String> all = List.of("1@acme.example", "2@acme.example", "3@acme.example");
        try (Replica replica = replica(outbox)) {
            for (String each : all) {
                broker.close();
                await().until(() -> !replica.attached());
                broker = EmbeddedBroker.start(folder, port);
                await().until(replica::attached);
                publish(each);
                await().until(() -> outbox.kept().contains(each));
            }
        }
        assertThat(outbox.kept()).containsExactlyElementsOf(all);
    }

    @Test
    void reads_a_queue_of_its_own_where_the_broker_has_no_shared_subscriptions() throws Exception {
        // Any queue will do, as long as nobody else reads it here.
        try (AmqpPeer peer = new AmqpPeer(port)) {
            peer.put("calls", Examples.to(Examples.firing(), "noc@acme.example").toString());
        }

        try (Replica replica = new Replica(port, TestSettings.queue("calls"), outbox)) {
            await().untilAsserted(() -> assertThat(broker.waiting("calls")).isZero());
            assertThat(replica.attached()).isTrue();
        }
        assertThat(outbox.kept()).containsExactly("noc@acme.example");
    }

    private Replica replica(TestOutbox outbox) {
        Replica replica = new Replica(port, TestSettings.shared(), outbox);
        await().until(replica::attached);
        return replica;
    }

    private void publish(String... recipients) {
        try (AmqpPeer peer = new AmqpPeer(port)) {
            for (String recipient : recipients) {
                peer.publish(Examples.to(Examples.firing(), recipient).toString());
            }
        }
    }
}
