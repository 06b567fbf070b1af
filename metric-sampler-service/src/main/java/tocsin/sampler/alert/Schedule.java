package tocsin.sampler.alert;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import tocsin.sampler.alert.Step.Move;
import tocsin.sampler.company.Company;
import tocsin.sampler.metric.Measurement;

/**
 * Tells the value, whatever it is, at certain local times of the company's zone. A local time that the clocks skip in
 * spring comes as much later; one that they show twice in autumn comes once, at its first. May be used by any thread.
 */
public final class Schedule implements Trigger {

    private final String expression;
    private final LocalTimes times;
    private final Map<ZoneId, Pause> pauses = new ConcurrentHashMap<>();

    /**
     * A schedule.
     *
     * @param expression how people have written it
     * @param times the local times that it means
     */
    public Schedule(String expression, LocalTimes times) {
        this.expression = expression;
        this.times = times;
    }

    /** Local times one after another, without an end or with one. */
    @FunctionalInterface
    public interface LocalTimes {

        /** The first one after a moment; empty where none ever comes. */
        Optional<LocalDateTime> after(LocalDateTime moment);
    }

    /** From a moment on nothing is due until the next time; asked at every tick, the answer mostly stays the same. */
    private record Pause(Instant from, Optional<Instant> next) {

        boolean covers(Instant moment) {
            return !moment.isBefore(from) && (next.isEmpty() || moment.isBefore(next.get()));
        }
    }

    /** How people have written it. */
    public String expression() {
        return expression;
    }

    /** The first moment after another one at which the value is due; empty where none ever comes. */
    public Optional<Instant> next(Instant after, ZoneId zone) {
        Pause pause = pauses.get(zone);
        if (pause == null || !pause.covers(after)) {
            pause = new Pause(after, firstAfter(after, zone));
            pauses.put(zone, pause);
        }
        return pause.next();
    }

    /** Of the times that the clocks skip and those that they show in their place the first one. */
    private Optional<Instant> firstAfter(Instant after, ZoneId zone) {
        Optional<LocalDateTime> time = firstAfter(after, beginning(after, zone), zone);
        Optional<LocalDateTime> shown = time.map(zone.getRules()::getTransition)
                .filter(ZoneOffsetTransition::isGap)
                .flatMap(gap -> firstAfter(after, gap.getDateTimeAfter().minusNanos(1), zone));
        return Stream.concat(time.stream(), shown.stream())
                .map(local -> moment(local, zone))
                .min(Comparator.naturalOrder());
    }

    private Optional<LocalDateTime> firstAfter(Instant after, LocalDateTime beginning, ZoneId zone) {
        Optional<LocalDateTime> time = times.after(beginning);
        while (time.isPresent() && !moment(time.get(), zone).isAfter(after)) {
            time = times.after(time.get());
        }
        return time;
    }

    /** The local time; just after the clocks were put forward the one that they would show if they had not been. */
    private static LocalDateTime beginning(Instant moment, ZoneId zone) {
        LocalDateTime local = LocalDateTime.ofInstant(moment, zone);
        ZoneOffsetTransition last = zone.getRules().previousTransition(moment.plusNanos(1));
        boolean justPutForward = last != null
                && last.isGap()
                && moment.isBefore(last.getInstant().plus(last.getDuration()));
        return justPutForward ? local.minus(last.getDuration()) : local;
    }

    /** Later by the gap where the local time is skipped, the first of the two where it comes twice. */
    private static Instant moment(LocalDateTime local, ZoneId zone) {
        return ZonedDateTime.ofLocal(local, zone, null).toInstant();
    }

    @Override
    public Optional<String> sign() {
        return Optional.of("always");
    }

    @Override
    public Optional<Condition> condition() {
        return Optional.empty();
    }

    @Override
    public Optional<Schedule> schedule() {
        return Optional.of(this);
    }

    @Override
    public String measured() {
        return "@" + expression;
    }

    @Override
    public Reporting begin(Instant now) {
        return new Reporting(now, false, Optional.empty());
    }

    @Override
    public Reporting recorded(String code, Instant since, Optional<Instant> notifiedAt) {
        return new Reporting(since, code.equals(AlertState.OK), notifiedAt);
    }

    /** Tells what is due, once, however late; what is not due yet is only taken note of. */
    @Override
    public Step step(AlertState from, AlertRule rule, Company company, Measurement measurement, Instant now) {
        Reporting state = from instanceof Reporting reporting ? reporting : begin(now);
        boolean value = measurement.value().isPresent();
        Optional<Instant> next = next(state.toldUntil(), company.timeZone());
        if (next.isPresent() && !now.isBefore(next.get())) {
            return new Move(state, state.told(value, now), Cause.SCHEDULED);
        }
        return value && !state.hasValue()
                ? new Move(state, new Reporting(now, true, state.notifiedAt()), Cause.OBSERVED)
                : Step.STAY;
    }

    /** Two schedules are the same where they are written alike. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Schedule schedule && schedule.expression.equals(expression);
    }

    @Override
    public int hashCode() {
        return expression.hashCode();
    }

    @Override
    public String toString() {
        return "always " + expression;
    }
}
