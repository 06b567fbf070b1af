package tocsin.notification.picture;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import tocsin.notification.transition.Transition;

/**
 * How the value went that the alert judges: over its own window, not step by step.
 *
 * @param points the oldest first; the last one is what was judged
 */
public record Course(List<Point> points) {

    /** Copies the points, so that a course never changes. */
    public Course {
        points = List.copyOf(points);
    }

    /** The course up to a transition. */
    static Course of(Transition transition, Optional<Duration> window, Steps series) {
        List<Point> points = new ArrayList<>(
                window.map(length -> windows(transition, length, series)).orElseGet(() -> gauge(series)));
        points.removeIf(point -> !point.at().isBefore(transition.at()));
        points.add(new Point(
                transition.at(),
                transition
                        .measured()
                        .value()
                        .map(value -> OptionalDouble.of(value.doubleValue()))
                        .orElse(OptionalDouble.empty())));
        return new Course(points);
    }

    /** Whether there is anything to be seen: two values at least. */
    boolean isWorthShowing() {
        return points.stream().filter(point -> point.value().isPresent()).count() >= 2;
    }

    Instant from() {
        return points.get(0).at();
    }

    Instant to() {
        return points.get(points.size() - 1).at();
    }

    private static List<Point> gauge(Steps series) {
        return series.steps().stream()
                .map(step -> new Point(step.at().plus(series.length()), step.value()))
                .toList();
    }

    /** At the end of each step, what the steps of the window before it make together. */
    private static List<Point> windows(Transition transition, Duration length, Steps series) {
        int count = (int) Math.max(1, length.toMillis() / series.length().toMillis());
        List<Step> steps = series.steps();
        List<Point> points = new ArrayList<>();
        for (int end = count; end <= steps.size(); end++) {
            Instant at = steps.get(end - 1).at().plus(series.length());
            points.add(new Point(at, together(transition, steps.subList(end - count, end))));
        }
        return points;
    }

    private static OptionalDouble together(Transition transition, List<Step> steps) {
        long samples = steps.stream().mapToLong(Step::samples).sum();
        if (transition.rule().area().equals("cps")) {
            return steps.stream().mapToDouble(step -> step.value().orElse(0)).average();
        }
        if (samples == 0 || samples < transition.rule().minimumCalls().orElse(0)) {
            return OptionalDouble.empty();
        }
        double sum = steps.stream()
                .mapToDouble(step -> step.value().orElse(0) * step.samples())
                .sum();
        return OptionalDouble.of(sum / samples);
    }
}
