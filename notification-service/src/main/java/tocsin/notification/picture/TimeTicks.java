package tocsin.notification.picture;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Moments that people know at sight, a handful within a span. */
final class TimeTicks {

    private static final int MOST = 7;

    private static final List<Duration> LENGTHS = Stream.of(
                    "PT5M", "PT10M", "PT15M", "PT30M", "PT1H", "PT2H", "PT3H", "PT6H", "PT12H", "P1D", "P2D")
            .map(Duration::parse)
            .toList();

    private TimeTicks() {}

    /** Whole hours, halves or the like, counted from midnight in the zone. */
    static List<Instant> between(Instant from, Instant to, ZoneId zone) {
        Duration span = Duration.between(from, to);
        Duration length = LENGTHS.stream()
                .filter(candidate -> span.dividedBy(candidate) < MOST)
                .findFirst()
                .orElse(LENGTHS.get(LENGTHS.size() - 1));
        ZonedDateTime midnight = from.atZone(zone).toLocalDate().atStartOfDay(zone);
        List<Instant> ticks = new ArrayList<>();
        for (Instant tick = midnight.toInstant(); !tick.isAfter(to); tick = tick.plus(length)) {
            if (!tick.isBefore(from)) {
                ticks.add(tick);
            }
        }
        return ticks;
    }
}
