package tocsin.config.canary;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import tocsin.config.alert.AlertIds;
import tocsin.config.alert.Alerts;
import tocsin.config.company.Companies;
import tocsin.config.recipient.Recipient;

/**
 * Beats: once in every span of time it looks after its definitions and reports its balance. What fails is tried again at the next
 * call. May be used by any thread.
 */
public final class Canary {

    private final CanaryDefinitions definitions;
    private final BalanceFeed feed;
    private final Duration every;
    private final AtomicLong last = new AtomicLong(Long.MIN_VALUE);

    /**
     * A canary.
     *
     * @param recipients who gets its messages, at least one
     * @param every how long its balance stays on one side of its alert's threshold, and so how far apart its messages are
     */
    public Canary(
            Companies companies,
            Alerts alerts,
            AlertIds ids,
            BalanceFeed feed,
            List<Recipient> recipients,
            Duration every) {
        this.definitions = new CanaryDefinitions(companies, alerts, ids, recipients);
        this.feed = feed;
        this.every = every;
    }

    /** Beats, where that is due. To be called more often than it beats. */
    public Uni<Void> beat(Instant now) {
        Beat due = Beat.at(now, every);
        if (due.number() == last.get()) {
            return Uni.createFrom().voidItem();
        }
        return definitions
                .keep()
                .chain(() -> feed.report(due.id(), CanaryDefinitions.ID, due.balance(), due.at()))
                .invoke(() -> last.set(due.number()));
    }
}
