package tocsin.sampler.penalty;

import java.time.Instant;
import java.util.Optional;

/** What becomes of a penalty. */
public sealed interface PenaltyStep {

    /** The penalty, as it is after that. */
    Penalty penalty();

    /** What it is, in short: {@code imposed}, {@code extended}, {@code lifted-by-time} or {@code lifted-by-hand}. */
    String code();

    /** What the switch is to be told; empty where nothing changes for it. */
    Optional<Announcement> announcement();

    /** The company is disabled from now on. */
    record Imposed(Penalty penalty) implements PenaltyStep {

        @Override
        public String code() {
            return "imposed";
        }

        @Override
        public Optional<Announcement> announcement() {
            return Optional.of(Announcement.imposed(penalty, penalty.alertId(), penalty.imposedAt()));
        }
    }

    /**
     * An alert has fired while the company is disabled already. That is worth a record even where nothing comes of it.
     *
     * @param breach what the alert wanted
     * @param moved whether the penalty ends later now
     */
    record Extended(Penalty penalty, Breach breach, boolean moved) implements PenaltyStep {

        @Override
        public String code() {
            return "extended";
        }

        @Override
        public Optional<Announcement> announcement() {
            return moved ? Optional.of(Announcement.imposed(penalty, breach.alertId(), breach.at())) : Optional.empty();
        }
    }

    /** The company is enabled again. */
    record Lifted(Penalty penalty, Instant at, LiftedBy by) implements PenaltyStep {

        @Override
        public String code() {
            return "lifted-by-" + by.code();
        }

        @Override
        public Optional<Announcement> announcement() {
            return Optional.of(Announcement.lifted(penalty, at));
        }
    }
}
