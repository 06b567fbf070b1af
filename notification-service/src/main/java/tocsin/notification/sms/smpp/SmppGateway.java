package tocsin.notification.sms.smpp;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.ThreadPoolExecutor;
import tocsin.notification.channel.Outcome;
import tocsin.notification.channel.Receipts;
import tocsin.notification.sms.ShortMessage;
import tocsin.notification.sms.SmsGateway;

/**
 * An SMPP gateway. jsmpp blocks, so each message has a thread of the pool {@code tocsin-sms} to itself; the pool is the
 * window. Where all are busy a bounded number of messages waits, and more fail at once.
 */
public final class SmppGateway implements SmsGateway {

    private final SmppSettings settings;
    private final InstantSource clock;
    private final Link link;
    private final Submitter submitter;
    private final ThreadPoolExecutor workers;

    /**
     * A gateway that is not bound yet.
     *
     * @throws IllegalArgumentException where a setting makes no sense
     */
    public SmppGateway(SmppSettings settings, Receipts receipts, InstantSource clock, SmppWatch watch) {
        SmppRules.check(settings);
        this.settings = settings;
        this.clock = clock;
        Incoming incoming = new Incoming(new ReceiptDesk(receipts, settings, clock, watch), watch);
        Connections connections = new Connections(
                settings.connectWithin(), settings.tls() ? Optional.of(Trust.in(settings.trust())) : Optional.empty());
        BackOff backOff =
                new BackOff(settings.firstRebind(), settings.longestRebind(), () -> ThreadLocalRandom.current()
                        .nextDouble());
        this.link = new Link(() -> Bind.open(settings, connections, incoming), backOff, clock, watch);
        this.submitter = new Submitter(settings, link, new Pace(settings.perSecond()), clock, watch);
        this.workers = Workers.of(settings.window());
    }

    @Override
    public String destination() {
        return settings.host().orElseThrow() + ":" + settings.port();
    }

    /** Begins to bind. Returns at once. */
    @Override
    public void start() {
        link.start();
    }

    @Override
    public Uni<Outcome> send(ShortMessage message) {
        return Uni.createFrom().emitter(answer -> hand(message, answer));
    }

    private void hand(ShortMessage message, UniEmitter<? super Outcome> answer) {
        Instant end = clock.instant().plus(settings.sendWithin());
        try {
            Future<?> work = workers.submit(() -> attempt(message, end, answer));
            // Whoever no longer waits for the answer will try again: what has not begun is not begun any more.
            answer.onTermination(() -> work.cancel(false));
        } catch (RejectedExecutionException full) {
            answer.complete(Outcome.Failed.ofDestination("too many messages wait for the SMS gateway"));
        }
    }

    private void attempt(ShortMessage message, Instant end, UniEmitter<? super Outcome> answer) {
        try {
            answer.complete(submitter.submit(message, end));
        } catch (RuntimeException failure) {
            answer.fail(failure);
        }
    }

    /** Unbinds. Blocks for no longer than one answer may take; what has not been answered then fails, and what waits too. */
    @Override
    public void close() {
        link.close();
        workers.shutdown();
    }
}
