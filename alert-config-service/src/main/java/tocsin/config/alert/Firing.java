package tocsin.config.alert;

import java.time.Duration;
import java.util.Optional;

/** Fires where something is wrong, until it is over. */
public sealed interface Firing extends Trigger permits Condition, Verdict {

    /** For how long it must be wrong before it fires: 0 to 1 day. */
    Duration holdFor();

    /** What it does where there is no value. */
    NoDataPolicy noData();

    /** What follows the first message. */
    Consequences consequences();

    @Override
    default Optional<Firing> firing() {
        return Optional.of(this);
    }
}
