package tocsin.amqp;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.proton.ProtonDelivery;
import io.vertx.proton.ProtonReceiver;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.qpid.proton.amqp.messaging.Accepted;
import org.apache.qpid.proton.amqp.messaging.Released;
import org.apache.qpid.proton.amqp.transport.DeliveryState;
import org.jboss.logging.Logger;

/**
 * Passes on what comes in over a link and settles it, and gives the broker credit as there is room. It outlives the
 * links that it serves one after the other. Everything here happens on one event loop, but for the figures.
 */
final class Taking {

    private static final Logger LOG = Logger.getLogger(Taking.class);

    private final Link link;
    private final Function<RawMessage, Uni<Void>> taker;
    private final Duration beforeGivingBack;
    private final Context context;
    private final Consumer<String> giveUp;
    private final Window window;
    private final Queue<Incoming> ahead = new ArrayDeque<>();
    private ProtonReceiver current;
    private int inHand;
    private volatile int unsettled;
    private volatile long unsettledBytes;

    /**
     * What takes the messages of a link.
     *
     * @param context where it happens
     * @param giveUp gives up the link that is served, and says why
     */
    Taking(
            Link link,
            Function<RawMessage, Uni<Void>> taker,
            Duration beforeGivingBack,
            Context context,
            Consumer<String> giveUp) {
        this.link = link;
        this.taker = taker;
        this.beforeGivingBack = beforeGivingBack;
        this.context = context;
        this.giveUp = giveUp;
        this.window = new Window(link.atOnce() + link.prefetch(), link.atOnceBytes(), link.prefetch());
    }

    /** Serves a new link. */
    void begin(ProtonReceiver receiver) {
        current = receiver;
        window.relink();
        receiver.handler((delivery, message) -> arrived(receiver, delivery, RawMessage.of(message)));
        topUp();
    }

    /** The link is no more. What it brought and nobody has in hand yet comes again; so does the rest, which is in hand. */
    void end() {
        current = null;
        ahead.forEach(incoming -> window.settled(incoming.size()));
        ahead.clear();
        tell();
    }

    int unsettled() {
        return unsettled;
    }

    long unsettledBytes() {
        return unsettledBytes;
    }

    private void arrived(ProtonReceiver receiver, ProtonDelivery delivery, RawMessage message) {
        if (receiver != current) {
            return;
        }
        if (window.overrun()) {
            giveUp.accept("messages are much larger than before: " + window.unsettledBytes() + " bytes of "
                    + window.unsettled() + " messages wait to be settled, where " + link.atOnceBytes() + " may");
            return;
        }
        window.arrived(message.body().length);
        ahead.add(new Incoming(new Settling(receiver, delivery, message.body().length), message));
        goOn();
    }

    private void goOn() {
        while (inHand < link.atOnce() && !ahead.isEmpty()) {
            inHand++;
            Incoming next = ahead.remove();
            take(next.message, next.settling);
        }
        topUp();
    }

    private void topUp() {
        int credit = current == null ? 0 : window.topUp();
        if (credit > 0) {
            current.flow(credit);
        }
        tell();
    }

    private void tell() {
        unsettled = window.unsettled();
        unsettledBytes = window.unsettledBytes();
    }

    /** Keeps no hold of the message, of which its taker may need only a part. */
    private void take(RawMessage message, Settling settling) {
        ask(message)
                .subscribe()
                .with(
                        taken -> context.runOnContext(now -> settle(settling, Accepted.getInstance())),
                        cause -> giveBack(settling, cause));
    }

    private Uni<Void> ask(RawMessage message) {
        try {
            return taker.apply(message);
        } catch (RuntimeException cause) {
            return Uni.createFrom().failure(cause);
        }
    }

    /** Not at once: what cannot be taken now would come back now. */
    private void giveBack(Settling settling, Throwable cause) {
        LOG.warnf("A message from %s goes back to the broker: %s", link.address(), cause);
        context.owner()
                .setTimer(
                        beforeGivingBack.toMillis(),
                        timer -> context.runOnContext(now -> settle(settling, Released.getInstance())));
    }

    private void settle(Settling settling, DeliveryState outcome) {
        inHand--;
        window.settled(settling.size);
        if (settling.receiver == current) {
            settling.delivery.disposition(outcome, true);
        }
        goOn();
    }

    /** A message that nobody has in hand yet. */
    private record Incoming(Settling settling, RawMessage message) {
        int size() {
            return settling.size;
        }
    }

    /** What it takes to settle a message. */
    private record Settling(ProtonReceiver receiver, ProtonDelivery delivery, int size) {}
}
