package tocsin.sampler.alert;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tocsin.sampler.alert.Step.Move;
import tocsin.sampler.company.Company;
import tocsin.sampler.metric.Measurement;

/** Plays a series of measurements to an alert that begins, and takes down what happens. */
final class Course {

    static final Instant START = Instant.parse("2026-03-02T09:14:00Z");

    static final Company ACME = new Company("acme", "Acme Telecom", Set.of(), "EUR", ZoneId.of("Europe/Berlin"));

    private final AlertRule rule;
    private final List<Happened> happened = new ArrayList<>();
    private AlertState state;

    Course(AlertRule rule) {
        this.rule = rule;
        this.state = rule.trigger().begin(START);
    }

    /** A measurement so long after the start; empty for no value. */
    record At(Duration after, OptionalDouble value) {}

    /** A move so long after the start. */
    record Happened(Duration after, Move move) {
        @Override
        public String toString() {
            return after.toSeconds() + "s " + move.cause().code();
        }
    }

    Course play(List<At> series) {
        series.forEach(this::measure);
        return this;
    }

    private void measure(At at) {
        Measurement measurement =
                at.value().isPresent() ? Measurement.of(at.value().getAsDouble(), 100) : Measurement.none(0);
        Step step = rule.step(state, ACME, measurement, START.plus(at.after()));
        if (step instanceof Move move) {
            happened.add(new Happened(at.after(), move));
            state = move.to();
        }
    }

    AlertState state() {
        return state;
    }

    /** The move that happened last. */
    Move last() {
        return happened.get(happened.size() - 1).move();
    }

    List<Happened> happened() {
        return happened;
    }

    /** The states passed through, such as {@code no-data=>ok=>firing}. */
    String path() {
        return Stream.concat(
                        Stream.of("no-data"),
                        happened.stream().map(one -> one.move().to().code()))
                .collect(Collectors.joining("=>"));
    }
}
