package tocsin.sampler.alert;

import java.time.Instant;
import java.util.Optional;
import tocsin.sampler.company.Company;
import tocsin.sampler.metric.Measurement;

/**
 * What makes an alert tell people: something that is so, or not, of what it measures, or a schedule on which it tells any
 * value.
 */
public sealed interface Trigger permits Judging, Schedule {

    /** The operator in the contract, such as {@code <=} or {@code always}; empty where nothing is compared. */
    Optional<String> sign();

    /** What a value is compared with; empty where nothing is compared. */
    Optional<Condition> condition();

    /** When the value is told, or the script runs; empty where there is no such time. */
    Optional<Schedule> schedule();

    /** What it adds to {@link AlertRule#measured}. */
    String measured();

    /** The state in which such an alert begins, and begins anew. */
    AlertState begin(Instant now);

    /**
     * A state of such an alert, as it was recorded.
     *
     * @param code the state's name in the contract
     * @param notifiedAt when people were last told; empty where they were not
     */
    AlertState recorded(String code, Instant since, Optional<Instant> notifiedAt);

    /** What a measurement leads to, at a moment; see {@link AlertRule#step}. */
    Step step(AlertState from, AlertRule rule, Company company, Measurement measurement, Instant now);
}
