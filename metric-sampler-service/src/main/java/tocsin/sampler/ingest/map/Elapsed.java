package tocsin.sampler.ingest.map;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Lengths of time that are written as numbers. */
final class Elapsed {

    private static final int MOST_DIGITS = 32;
    private static final int DIGITS_OF_NANOS = 9;

    private Elapsed() {}

    /** A moment so many units after another; seconds may have fractions. */
    static Instant since(Instant from, String text, ChronoUnit unit) {
        try {
            return unit == ChronoUnit.SECONDS
                    ? seconds(from, text.trim())
                    : from.plus(Long.parseLong(text.trim()), unit);
        } catch (NumberFormatException notANumber) {
            throw new IllegalArgumentException(
                    unit == ChronoUnit.SECONDS ? "must be a number of seconds" : "must be a whole number", notANumber);
        } catch (DateTimeException | ArithmeticException tooLarge) {
            throw new IllegalArgumentException("is out of range", tooLarge);
        }
    }

    private static Instant seconds(Instant from, String text) {
        if (text.length() > MOST_DIGITS) {
            throw new ArithmeticException("Too many digits");
        }
        BigDecimal seconds = new BigDecimal(text);
        // 1e999999999 is short, and would fill the memory if it were written out.
        if (Math.abs((long) seconds.scale()) > MOST_DIGITS) {
            throw new ArithmeticException("Too large or too small");
        }
        BigDecimal whole = seconds.setScale(0, RoundingMode.FLOOR);
        return from.plusSeconds(whole.longValueExact())
                .plusNanos(
                        seconds.subtract(whole).movePointRight(DIGITS_OF_NANOS).longValue());
    }
}
