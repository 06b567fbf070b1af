package tocsin.config.alert.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import tocsin.config.alert.Alert;
import tocsin.config.alert.Comparison;
import tocsin.config.alert.Condition;
import tocsin.config.alert.Consequences;
import tocsin.config.alert.Firing;
import tocsin.config.alert.NoDataPolicy;
import tocsin.config.alert.Operator;
import tocsin.config.alert.Quantity;
import tocsin.config.alert.Report;
import tocsin.config.alert.Schedule;
import tocsin.config.alert.Trigger;
import tocsin.config.alert.Verdict;

/** The columns of {@code config.alert} that say when an alert tells. What has no meaning for the operator is null. */
@Embeddable
class TriggerColumns {

    public String operator;
    public BigDecimal threshold;

    @Column(name = "reset_threshold")
    public BigDecimal resetThreshold;

    @Column(name = "hold_for_seconds")
    public Long holdForSeconds;

    @Column(name = "no_data")
    public String noData;

    @Column(name = "repeat_seconds")
    public Long repeatSeconds;

    @Column(name = "penalty_seconds")
    public Long penaltySeconds;

    @Column(name = "notify_reset")
    public Boolean notifyReset;

    public String schedule;

    static TriggerColumns of(Alert alert) {
        TriggerColumns columns = new TriggerColumns();
        Trigger trigger = alert.trigger();
        trigger.report()
                .ifPresent(report -> columns.operator = report.operator().text());
        trigger.condition().ifPresent(columns::takeComparison);
        trigger.firing().ifPresent(columns::takeFiring);
        columns.schedule = alert.schedule().map(Schedule::text).orElse(null);
        return columns;
    }

    private void takeComparison(Condition condition) {
        operator = condition.operator().text();
        threshold = condition.threshold();
        resetThreshold = condition.resetThreshold().orElse(null);
    }

    private void takeFiring(Firing firing) {
        holdForSeconds = firing.holdFor().toSeconds();
        noData = firing.noData().text();
        Consequences then = firing.consequences();
        repeatSeconds = then.repeat().map(Duration::toSeconds).orElse(null);
        penaltySeconds = then.penalty().map(Duration::toSeconds).orElse(null);
        notifyReset = then.notifyReset();
    }

    Trigger trigger() {
        if (operator == null) {
            return new Verdict(Duration.ofSeconds(holdForSeconds), NoDataPolicy.of(noData), consequences());
        }
        return Operator.of(operator) instanceof Comparison comparison
                ? condition(comparison)
                : new Report(new Schedule(schedule));
    }

    private Condition condition(Comparison comparison) {
        return new Condition(
                comparison,
                Quantity.of(threshold),
                Optional.ofNullable(resetThreshold).map(Quantity::of),
                Duration.ofSeconds(holdForSeconds),
                NoDataPolicy.of(noData),
                consequences());
    }

    private Consequences consequences() {
        return new Consequences(duration(repeatSeconds), notifyReset, duration(penaltySeconds));
    }

    private static Optional<Duration> duration(Long seconds) {
        return Optional.ofNullable(seconds).map(Duration::ofSeconds);
    }
}
