package tocsin.notification.transition.amqp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tocsin.local.embedded.EmbeddedBroker;
import tocsin.local.embedded.FreePort;
import tocsin.notification.AmqpPeer;
import tocsin.notification.Examples;
import tocsin.notification.delivery.Attempt;
import tocsin.notification.delivery.Claim;
import tocsin.notification.delivery.DeliveryState;
import tocsin.notification.delivery.Intake;
import tocsin.notification.delivery.Outbox;
import tocsin.notification.delivery.Planned;
import tocsin.notification.recipient.Channel;
import tocsin.notification.transition.json.TransitionReader;

/** A real broker and an outbox whose database comes and goes. */
class DatabaseDownTest {

    private final FragileOutbox outbox = new FragileOutbox();
    private final Vertx vertx = Vertx.vertx();

    private EmbeddedBroker broker;
    private AmqpPeer peer;
    private TransitionSubscription subscription;

    @BeforeEach
    void start(@TempDir Path folder) throws Exception {
        broker = EmbeddedBroker.start(folder, FreePort.any());
        peer = new AmqpPeer(broker.port());
        SubscriptionSettings settings = TestSettings.shared();
        Intake intake = new Intake(outbox, Set.of(Channel.EMAIL), InstantSource.system(), () -> {});
        subscription = new TransitionSubscription(
                vertx,
                new Broker("127.0.0.1", broker.port(), Optional.empty(), Optional.empty(), false),
                settings,
                new Reception(
                        new TransitionReader(Examples.JSON),
                        intake,
                        new RejectedTransitions(settings, InstantSource.system()),
                        settings));
        subscription.start(null);
        await().until(subscription::open);
    }

    @AfterEach
    void stop() throws Exception {
        subscription.stop(null);
        peer.close();
        broker.close();
        vertx.close().await().atMost(Duration.ofSeconds(10));
    }

    @Test
    void messages_stay_at_the_broker_and_are_taken_once_each_when_the_database_is_back() {
        outbox.down = true;
        peer.publish(Examples.to(Examples.firing(), "a@acme.example").toString());
        peer.publish(Examples.to(Examples.firing(), "b@acme.example").toString());

        // Long enough for messages to be given back several times.
        await().until(() -> outbox.tries.size() >= 6);
        assertThat(outbox.kept).isEmpty();
        assertThat(broker.waiting("notification:global")).isEqualTo(2);

        outbox.down = false;

        await().untilAsserted(
                        () -> assertThat(broker.waiting("notification:global")).isZero());
        assertThat(outbox.kept).containsExactlyInAnyOrder("a@acme.example", "b@acme.example");
        assertThat(outbox.triesASecond()).isLessThan(20);
    }

    private static final class FragileOutbox implements Outbox {

        private final List<Long> tries = new CopyOnWriteArrayList<>();
        private final List<String> kept = new CopyOnWriteArrayList<>();
        private volatile boolean down;

        @Override
        public Uni<Integer> add(List<Planned> plans) {
            tries.add(System.nanoTime());
            if (down) {
                return Uni.createFrom().failure(new IllegalStateException("the database is down"));
            }
            plans.forEach(plan -> kept.addAll(plan.document().transition().recipients()));
            return Uni.createFrom().item(plans.size());
        }

        private double triesASecond() {
            long length = tries.get(tries.size() - 1) - tries.get(0);
            return tries.size() / (length / 1e9);
        }

        @Override
        public Uni<List<Claim>> claim(int most) {
            return Uni.createFrom().item(List.of());
        }

        @Override
        public Uni<Boolean> record(Claim claim, Attempt attempt, DeliveryState next) {
            return Uni.createFrom().item(true);
        }
    }
}
