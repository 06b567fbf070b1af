package tocsin.sampler.alert;

import java.time.Instant;
import java.util.Optional;
import tocsin.sampler.alert.AlertState.Firing;
import tocsin.sampler.alert.AlertState.Judged;
import tocsin.sampler.alert.AlertState.NoData;
import tocsin.sampler.alert.AlertState.Ok;
import tocsin.sampler.alert.AlertState.Pending;
import tocsin.sampler.company.Company;
import tocsin.sampler.metric.Measurement;

/** A trigger by which an alert fires and resets. */
public sealed interface Judging extends Trigger permits Condition, Scripted {

    /** What a measurement says. */
    Verdict judge(Measurement measurement);

    @Override
    default NoData begin(Instant now) {
        return new NoData(now);
    }

    @Override
    default Judged recorded(String code, Instant since, Optional<Instant> notifiedAt) {
        return switch (code) {
            case AlertState.OK -> new Ok(since);
            case AlertState.PENDING -> new Pending(since);
            case AlertState.FIRING -> new Firing(since, notifiedAt.orElse(since));
            default -> new NoData(since);
        };
    }

    @Override
    default Step step(AlertState from, AlertRule rule, Company company, Measurement measurement, Instant now) {
        return judged(from, now).on(judge(measurement), rule, now);
    }

    /** A state of such an alert; its beginning where it is one of another kind. */
    default Judged judged(AlertState state, Instant now) {
        return state instanceof Judged judged ? judged : begin(now);
    }

    /** What can be said of a measurement. */
    enum Verdict {
        /** It is as it should not be. */
        BREACHED,
        /** It is not, but the reset threshold is not reached either: nothing changes. */
        BETWEEN,
        /** It is not, and the reset threshold, if there is one, is reached. */
        GOOD,
        /** There is no value. */
        UNKNOWN
    }
}
