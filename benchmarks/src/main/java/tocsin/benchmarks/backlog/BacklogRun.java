package tocsin.benchmarks.backlog;

import io.vertx.core.Vertx;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import tocsin.benchmarks.meter.Observation;
import tocsin.benchmarks.meter.Observer;
import tocsin.benchmarks.rig.Moment;
import tocsin.benchmarks.rig.Rig;
import tocsin.benchmarks.traffic.Publisher;
import tocsin.local.settings.Listener;

/** Lets messages wait for a mail server that is away, and counts what goes out when it is back. */
public final class BacklogRun {

    private static final Duration WITHIN = Duration.ofMinutes(15);
    private static final Duration AT_REST = Duration.ofSeconds(10);
    private static final long POLL_MILLIS = 50;
    private static final int AHEAD = 2_000;

    private final Vertx vertx;
    private final Rig rig;
    private final AtomicInteger mails = new AtomicInteger();
    private final AtomicLong first = new AtomicLong();

    /** On a rig whose services run. */
    public BacklogRun(Vertx vertx, Rig rig) {
        this.vertx = vertx;
        this.rig = rig;
        rig.inbox().listen(mail -> {
            mails.incrementAndGet();
            first.compareAndSet(0, mail.at());
        });
    }

    /** Runs; so many messages go out before it begins to measure. */
    public Backlog run(int messages, int warmUp) throws Exception {
        try (Connection connection = rig.connect();
                Publisher publisher = Publisher.toTopic(vertx, rig.port(Listener.AMQP), "transitions")) {
            keep(publisher, connection, warmUp);
            awaitMails(warmUp);
            rig.inbox().goAway();
            double kept = keep(publisher, connection, messages);
            Observation waiting = new Observer(rig).during(() -> TimeUnit.MILLISECONDS.sleep(AT_REST.toMillis()));
            first.set(0);
            rig.inbox().comeBack();
            // A server that was away is tried again after up to a minute: that is no part of what follows.
            awaitMails(warmUp + 1);
            Observation draining = new Observer(rig).during(() -> awaitMails(warmUp + messages));
            double seconds = (Moment.now() - first.get()) / 1e6;
            return new Backlog(messages, kept, messages / seconds, waiting, draining);
        }
    }

    /** Publishes so many transitions, and waits until each is kept. Returns how many were, a second. */
    private double keep(Publisher publisher, Connection connection, int messages) throws Exception {
        long before = kept(connection);
        long start = System.nanoTime();
        long limit = start + WITHIN.toNanos();
        Publisher.Flood flood = publisher.flood(messages, BacklogRun::transition, AHEAD);
        for (long done = 0; done < messages; done = kept(connection) - before) {
            demand(System.nanoTime() < limit, "transitions are not kept");
            flood.taken(done);
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
        }
        return messages / ((System.nanoTime() - start) / 1e9);
    }

    private static long kept(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT count(*) FROM notification.notification")) {
            row.next();
            return row.getLong(1);
        }
    }

    private void awaitMails(int number) throws InterruptedException {
        long limit = System.nanoTime() + WITHIN.toNanos();
        while (mails.get() < number) {
            demand(System.nanoTime() < limit, "mails do not arrive");
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
        }
    }

    private static void demand(boolean goesOn, String otherwise) {
        if (!goesOn) {
            throw new IllegalStateException("After " + WITHIN + " " + otherwise);
        }
    }

    /** Each alert tells somebody else. */
    private static byte[] transition() {
        UUID id = UUID.randomUUID();
        return """
                {"id": "%s", "alertId": "%s", "title": "Low balance", "company": "company-%s",
                 "companyName": "Acme Telecom", "timeZone": "Europe/Berlin", "currency": "EUR", "area": "balance",
                 "operator": "<", "threshold": 50, "resetThreshold": 60, "value": 12.5, "samples": 1, "from": "ok",
                 "to": "firing", "cause": "breached", "reason": "Balance 12.50 EUR is below 50.00 EUR", "at": "%s",
                 "noticeLevel": "warning", "notifyReset": true, "recipients": ["%s@example.com"], "template": "alert"}"""
                .formatted(id, UUID.randomUUID(), id.toString().substring(0, 2), Moment.instant(Moment.now()), id)
                .getBytes(StandardCharsets.UTF_8);
    }
}
