package tocsin.notification.transition.amqp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tocsin.local.embedded.EmbeddedBroker;
import tocsin.local.embedded.FreePort;
import tocsin.notification.AmqpPeer;
import tocsin.notification.Examples;
import tocsin.notification.transition.amqp.TestOutbox.Database;

/** A real broker and an outbox whose database comes and goes. */
class DatabaseDownTest {

    private final TestOutbox outbox = new TestOutbox();

    private EmbeddedBroker broker;
    private AmqpPeer peer;
    private Replica replica;

    @BeforeEach
    void start(@TempDir Path folder) throws Exception {
        broker = EmbeddedBroker.start(folder, FreePort.any());
        peer = new AmqpPeer(broker.port());
        replica = new Replica(broker.port(), TestSettings.shared(), outbox);
        await().until(replica::attached);
    }

    @AfterEach
    void stop() throws Exception {
        replica.close();
        peer.close();
        broker.close();
    }

    @Test
    void messages_stay_at_the_broker_and_are_taken_once_each_when_the_database_is_back() {
        outbox.database(Database.DOWN);
        peer.publish(Examples.to(Examples.firing(), "a@acme.example").toString());
        peer.publish(Examples.to(Examples.firing(), "b@acme.example").toString());

        // Long enough for messages to be given back several times.
        await().until(() -> outbox.tries() >= 6);
        assertThat(outbox.kept()).isEmpty();
        assertThat(broker.waiting("notification:global")).isEqualTo(2);

        outbox.database(Database.UP);

        await().untilAsserted(
                        () -> assertThat(broker.waiting("notification:global")).isZero());
        assertThat(outbox.kept()).containsExactlyInAnyOrder("a@acme.example", "b@acme.example");
        assertThat(outbox.triesASecond()).isLessThan(20);
    }
}
