package tocsin.sampler.penalty;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/**
 * What the switch is told of a penalty.
 *
 * @param penalty the penalty's id
 * @param company the company
 * @param action whether to refuse the company's calls or to take them again
 * @param until imposed: when it ends by itself; lifted: when it ended, which is the moment at which it was to, unless
 *     it was lifted before that
 * @param alertId the alert that imposed or extended it; lifted: the one that imposed it
 * @param at when it was decided
 */
public record Announcement(UUID penalty, String company, Action action, Instant until, UUID alertId, Instant at) {

    /** What the switch is to do. */
    public enum Action {
        /** Refuse the company's calls. */
        IMPOSED,
        /** Take them again. */
        LIFTED;

        /** The name in the contract. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Announcement imposed(Penalty penalty, UUID alertId, Instant at) {
        return new Announcement(penalty.id(), penalty.company(), Action.IMPOSED, penalty.until(), alertId, at);
    }

    static Announcement lifted(Penalty penalty, Instant at) {
        Instant end = at.isBefore(penalty.until()) ? at : penalty.until();
        return new Announcement(penalty.id(), penalty.company(), Action.LIFTED, end, penalty.alertId(), at);
    }
}
