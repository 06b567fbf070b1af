package tocsin.sampler.alert;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import tocsin.sampler.alert.AlertRule.Message;
import tocsin.sampler.alert.cron.UnixCron;
import tocsin.sampler.metric.Area;
import tocsin.sampler.metric.CallArea;
import tocsin.sampler.metric.GaugeArea;
import tocsin.sampler.metric.ScriptArea;

/** Alerts for tests: a plain one, and what is special about it. */
public final class ARule {

    private UUID id = UUID.fromString("0f8fad5b-d9cb-469f-a165-70867728950e");
    private Scope scope = new Scope.OfCompany("acme");
    private Area area;
    private Optional<Duration> samplePeriod = Optional.empty();
    private long minimumCalls;
    private Operator operator;
    private double threshold;
    private OptionalDouble resetThreshold = OptionalDouble.empty();
    private Optional<Schedule> schedule = Optional.empty();
    private Optional<Scripted> scripted = Optional.empty();
    private Duration holdFor = Duration.ZERO;
    private NoDataPolicy noData = NoDataPolicy.KEEP;
    private Optional<Duration> repeat = Optional.empty();
    private Optional<Duration> penalty = Optional.empty();

    private ARule(Area area, Operator operator, double threshold) {
        this.area = area;
        this.operator = operator;
        this.threshold = threshold;
    }

    /** ASR at or below 30 % fires, 31 % resets, over five minutes with at least thirty calls. */
    public static ARule lowAsr() {
        return on(CallArea.ASR, Operator.AT_OR_BELOW, 30)
                .resettingAt(31)
                .over(Duration.ofMinutes(5))
                .atLeast(30);
    }

    /** A balance below 50 fires, 60.5 resets. */
    public static ARule lowBalance() {
        return on(GaugeArea.BALANCE, Operator.BELOW, 50).resettingAt(60.5);
    }

    public static ARule on(Area area, Operator operator, double threshold) {
        return new ARule(area, operator, threshold);
    }

    /** Tells the balance every day at eight. */
    public static ARule dailyBalance() {
        return lowBalance().on(UnixCron.schedule("0 8 * * *"));
    }

    /** Fires and resets as a script says, whenever the company's numbers have changed. */
    public static ARule scripted(String script) {
        ARule rule = on(new ScriptArea(script), Operator.BELOW, 0);
        rule.scripted = Optional.of(new Scripted(Optional.empty(), Optional.empty()));
        return rule;
    }

    /** The script runs on a schedule. */
    public ARule runningOn(String cron) {
        scripted = scripted.map(before -> new Scripted(before.condition(), Optional.of(UnixCron.schedule(cron))));
        return this;
    }

    /** The script's number is compared. */
    public ARule comparing(Operator newOperator, double with) {
        Condition condition = new Condition(newOperator, with, OptionalDouble.empty());
        scripted = scripted.map(before -> new Scripted(Optional.of(condition), before.schedule()));
        return this;
    }

    /** Tells the value on a schedule, in place of comparing it. */
    public ARule on(Schedule newSchedule) {
        schedule = Optional.of(newSchedule);
        return this;
    }

    public ARule identifiedBy(UUID newId) {
        id = newId;
        return this;
    }

    public ARule watching(Scope newScope) {
        scope = newScope;
        return this;
    }

    public ARule over(Duration period) {
        samplePeriod = Optional.of(period);
        return this;
    }

    public ARule atLeast(long calls) {
        minimumCalls = calls;
        return this;
    }

    public ARule withThreshold(double newThreshold) {
        threshold = newThreshold;
        return this;
    }

    public ARule resettingAt(double value) {
        resetThreshold = OptionalDouble.of(value);
        return this;
    }

    public ARule withoutReset() {
        resetThreshold = OptionalDouble.empty();
        return this;
    }

    public ARule holdingFor(Duration duration) {
        holdFor = duration;
        return this;
    }

    public ARule withoutData(NoDataPolicy policy) {
        noData = policy;
        return this;
    }

    public ARule repeatedEvery(Duration duration) {
        repeat = Optional.of(duration);
        return this;
    }

    public ARule disablingFor(Duration duration) {
        penalty = Optional.of(duration);
        return this;
    }

    private Trigger trigger() {
        if (scripted.isPresent()) {
            return scripted.get();
        }
        return schedule.isPresent() ? schedule.get() : new Condition(operator, threshold, resetThreshold);
    }

    public AlertRule build() {
        return new AlertRule(
                id,
                "Low " + area.label(),
                scope,
                area,
                samplePeriod,
                minimumCalls,
                trigger(),
                holdFor,
                noData,
                repeat,
                penalty,
                new Message(List.of("noc@acme.example"), "alert", "warning", true));
    }
}
