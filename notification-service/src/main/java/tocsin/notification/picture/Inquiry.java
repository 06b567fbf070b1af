package tocsin.notification.picture;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import tocsin.notification.transition.Cause;
import tocsin.notification.transition.Rule;
import tocsin.notification.transition.Transition;

/**
 * Which numbers a picture needs.
 *
 * @param company whose
 * @param area of what
 * @param from since when
 * @param to until when
 * @param step how long a step is to be, a multiple of ten seconds
 * @param window how far back each value reaches; none of a gauge
 */
public record Inquiry(String company, String area, Instant from, Instant to, Duration step, Optional<Duration> window) {

    private static final Set<Cause> SHOWN = Set.of(Cause.BREACHED, Cause.REPEATED, Cause.RECOVERED);

    private static final Duration SLICE = Duration.ofSeconds(10);
    private static final int STEPS_OF_A_WINDOW = 10;
    private static final int STEPS_OF_A_GAUGE = 120;
    private static final int WINDOWS_SHOWN = 12;
    private static final Duration SHORTEST = Duration.ofMinutes(30);
    private static final Duration LONGEST = Duration.ofDays(14);
    private static final Duration GAUGE = Duration.ofHours(1);
    private static final Duration BALANCE = Duration.ofHours(6);

    /** What to ask for; empty where there is nothing to draw, as of a report or of an area that is no number. */
    public static Optional<Inquiry> of(Transition transition) {
        String area = transition.rule().area();
        if (!SHOWN.contains(transition.cause()) || area.equals(Rule.SCRIPT)) {
            return Optional.empty();
        }
        Optional<Duration> window = transition.rule().samplePeriod().filter(period -> !period.isZero());
        Duration span = window.map(Inquiry::span).orElse(area.equals("balance") ? BALANCE : GAUGE);
        Duration step = window.map(period -> slices(period.dividedBy(STEPS_OF_A_WINDOW)))
                .orElseGet(() -> slices(span.dividedBy(STEPS_OF_A_GAUGE)));
        Instant from = transition.at().minus(span).minus(window.orElse(Duration.ZERO));
        return Optional.of(new Inquiry(transition.company().id(), area, from, transition.at(), step, window));
    }

    private static Duration span(Duration window) {
        Duration span = window.multipliedBy(WINDOWS_SHOWN);
        Duration atLeast = span.compareTo(SHORTEST) < 0 ? SHORTEST : span;
        return atLeast.compareTo(LONGEST) > 0 ? LONGEST : atLeast;
    }

    /** As many whole slices as it takes. */
    private static Duration slices(Duration length) {
        long whole = (length.toMillis() + SLICE.toMillis() - 1) / SLICE.toMillis();
        return SLICE.multipliedBy(Math.max(1, whole));
    }
}
