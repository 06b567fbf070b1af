package tocsin.sampler.alert;

import java.time.Instant;
import java.util.Optional;
import tocsin.sampler.company.Company;
import tocsin.sampler.metric.Answer.Said;
import tocsin.sampler.metric.Measurement;

/**
 * Fires and resets as a script says.
 *
 * @param condition what a number is compared with, where the script leaves it to that; empty for nothing
 * @param schedule when the script runs; empty for whenever the company's numbers have changed
 */
public record Scripted(Optional<Condition> condition, Optional<Schedule> schedule) implements Judging {

    @Override
    public Verdict judge(Measurement measurement) {
        if (!(measurement.answer().orElse(Said.NOTHING) instanceof Said said)) {
            return Verdict.UNKNOWN;
        }
        return said.fires()
                .map(fires -> fires ? Verdict.BREACHED : Verdict.GOOD)
                .or(() -> condition.map(compared -> compared.judge(measurement)))
                .orElse(Verdict.UNKNOWN);
    }

    @Override
    public Optional<String> sign() {
        return condition.flatMap(Condition::sign);
    }

    @Override
    public String measured() {
        return "";
    }

    /** Until the script has run nothing is known, not even that there is no value: only a repeat can fall due. */
    @Override
    public Step step(AlertState from, AlertRule rule, Company company, Measurement measurement, Instant now) {
        return measurement.answer().isEmpty()
                ? judged(from, now).onUnchanged(rule, now)
                : Judging.super.step(from, rule, company, measurement, now);
    }

    /**
     * What is wrong with an answer; empty where nothing is.
     *
     * @return why it cannot be judged, in one English sentence without its full stop
     */
    public Optional<String> objection(Said said) {
        boolean numberAlone = said.fires().isEmpty() && said.value().isPresent();
        return numberAlone && condition.isEmpty()
                ? Optional.of("it answers a number, and the alert has no operator and threshold to compare it with")
                : Optional.empty();
    }
}
