package tocsin.sampler.ingest.map;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;

/** How a switch writes a moment. */
public sealed interface TimeForm {

    /**
     * Reads a moment.
     *
     * @param known the moments of the same call that come before; null for those that did not happen
     * @return null where the moment is counted from another one that did not happen
     * @throws IllegalArgumentException where the text does not have the form; the message says which one it should have
     */
    Instant read(String text, Function<Moment, Instant> known);

    /** Time since 1970-01-01T00:00:00Z; seconds may have fractions. */
    record Epoch(ChronoUnit unit) implements TimeForm {
        @Override
        public Instant read(String text, Function<Moment, Instant> known) {
            return Elapsed.since(Instant.EPOCH, text, unit);
        }
    }

    /** A length of time since another moment of the same call; seconds may have fractions. */
    record After(Moment moment, ChronoUnit unit) implements TimeForm {
        @Override
        public Instant read(String text, Function<Moment, Instant> known) {
            Instant from = known.apply(moment);
            return from == null ? null : Elapsed.since(from, text, unit);
        }
    }

    /** RFC 3339, such as {@code 2026-03-02T09:14:00.120Z}. */
    record Rfc3339() implements TimeForm {
        @Override
        public Instant read(String text, Function<Moment, Instant> known) {
            try {
                return OffsetDateTime.parse(text).toInstant();
            } catch (DateTimeException notATime) {
                throw new IllegalArgumentException("must be a time such as 2026-03-02T09:14:00Z", notATime);
            }
        }
    }

    /**
     * A pattern of {@link DateTimeFormatter}. Of a time that a zone has twice, the earlier one is meant.
     *
     * @param zone what the switch's clock shows; null where the pattern has an offset
     * @param pattern the pattern, for people to read
     */
    record Written(DateTimeFormatter form, ZoneId zone, String pattern) implements TimeForm {
        @Override
        public Instant read(String text, Function<Moment, Instant> known) {
            try {
                return zone == null
                        ? form.parse(text, Instant::from)
                        : form.parse(text, LocalDateTime::from).atZone(zone).toInstant();
            } catch (DateTimeException notATime) {
                throw new IllegalArgumentException("must be a time of the form " + pattern, notATime);
            }
        }
    }
}
