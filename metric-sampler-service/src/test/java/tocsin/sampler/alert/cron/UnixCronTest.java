package tocsin.sampler.alert.cron;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What cron expressions mean, where the clocks are never put forward or back. */
class UnixCronTest {

    /** A Monday. */
    private static final Instant NOW = Instant.parse("2026-03-02T09:14:06.250Z");

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            * * * * *         | 2026-03-02T09:15:00Z
            15 * * * *        | 2026-03-02T09:15:00Z
            14 * * * *        | 2026-03-02T10:14:00Z
            0 8 * * *         | 2026-03-03T08:00:00Z
            */20 * * * *      | 2026-03-02T09:20:00Z
            5/20 * * * *      | 2026-03-02T09:25:00Z
            0 8,17 * * *      | 2026-03-02T17:00:00Z
            0 8 * * MON-FRI   | 2026-03-03T08:00:00Z
            0 8 * * 0         | 2026-03-08T08:00:00Z
            0 8 * * 7         | 2026-03-08T08:00:00Z
            0 8 * * SUN       | 2026-03-08T08:00:00Z
            0 8 1 * *         | 2026-04-01T08:00:00Z
            0 0 31 * *        | 2026-03-31T00:00:00Z
            0 0 13 * FRI      | 2026-03-06T00:00:00Z
            59 23 31 DEC *    | 2026-12-31T23:59:00Z
            0 0 29 2 *        | 2028-02-29T00:00:00Z
            """)
    void the_next_time(String expression, Instant next) {
        assertThat(UnixCron.schedule(expression).next(NOW, ZoneOffset.UTC)).contains(next);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0 0 30 2 *", "0 0 31 4,6,9,11 *"})
    void a_day_that_no_month_has_never_comes(String expression) {
        assertThat(UnixCron.schedule(expression).next(NOW, ZoneOffset.UTC)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "daily", "0 8 * *", "0 0 8 * * *", "60 * * * *", "0 24 * * *", "0 8 * * 8", "? * * * *"})
    void what_is_no_cron_expression_of_five_fields_is_refused(String expression) {
        assertThatIllegalArgumentException().isThrownBy(() -> UnixCron.schedule(expression));
    }

    @Test
    void alerts_of_the_same_schedule_share_it() {
        assertThat(UnixCron.schedule("0 8 * * *")).isSameAs(UnixCron.schedule("0 8 * * *"));
    }
}
