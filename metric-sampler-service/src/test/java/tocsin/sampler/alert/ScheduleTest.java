package tocsin.sampler.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tocsin.sampler.alert.cron.UnixCron;

/** Local times in zones whose clocks are put forward and back. */
class ScheduleTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest(name = "{0} in {1} after {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            # cron | zone | after | the times that follow

            # every day has it
            0 8 * * * | UTC                 | 2026-03-28T12:00:00Z | 2026-03-29T08:00:00Z 2026-03-30T08:00:00Z
            0 8 * * * | Europe/Berlin       | 2026-03-28T12:00:00Z | 2026-03-29T06:00:00Z 2026-03-30T06:00:00Z
            0 8 * * * | Europe/Berlin       | 2026-10-24T12:00:00Z | 2026-10-25T07:00:00Z 2026-10-26T07:00:00Z
            0 8 * * * | America/New_York    | 2026-03-07T14:00:00Z | 2026-03-08T12:00:00Z 2026-03-09T12:00:00Z

            # skipped: at two the clocks show three (Lord Howe: half past two)
            30 2 * * * | Europe/Berlin       | 2026-03-28T12:00:00Z | 2026-03-29T01:30:00Z 2026-03-30T00:30:00Z
            30 2 * * * | America/New_York    | 2026-03-07T12:00:00Z | 2026-03-08T07:30:00Z 2026-03-09T06:30:00Z
            15 2 * * * | Australia/Lord_Howe | 2026-10-03T12:00:00Z | 2026-10-03T15:45:00Z 2026-10-04T15:15:00Z
            30 2 * * * | UTC                 | 2026-03-28T12:00:00Z | 2026-03-29T02:30:00Z 2026-03-30T02:30:00Z

            # skipped times, and times that are shown in their place
            0,30 2-3 * * * | Europe/Berlin    | 2026-03-29T00:30:00Z | 2026-03-29T01:00:00Z 2026-03-29T01:30:00Z 2026-03-30T00:00:00Z
            45 2 * * *     | Europe/Berlin    | 2026-03-29T01:10:00Z | 2026-03-29T01:45:00Z 2026-03-30T00:45:00Z
            30 2,3 * * *   | Europe/Berlin    | 2026-03-29T01:30:00Z | 2026-03-30T00:30:00Z 2026-03-30T01:30:00Z
            30 2 * * SUN   | Europe/Berlin    | 2026-03-23T00:00:00Z | 2026-03-29T01:30:00Z 2026-04-05T00:30:00Z
            45 2 29 3 *    | Europe/Berlin    | 2026-01-01T00:00:00Z | 2026-03-29T01:45:00Z 2027-03-29T00:45:00Z
            20,40 2 * * *  | Australia/Lord_Howe | 2026-10-03T12:00:00Z | 2026-10-03T15:40:00Z 2026-10-03T15:50:00Z 2026-10-04T15:20:00Z
            20 3 * * *     | Europe/Berlin    | 2026-03-29T01:10:00Z | 2026-03-29T01:20:00Z 2026-03-30T01:20:00Z

            # shown twice: at three the clocks show two again (New York: at two one, Lord Howe: half past one)
            30 2 * * *   | Europe/Berlin       | 2026-10-24T12:00:00Z | 2026-10-25T00:30:00Z 2026-10-26T01:30:00Z
            30 1 * * *   | America/New_York    | 2026-10-31T12:00:00Z | 2026-11-01T05:30:00Z 2026-11-02T06:30:00Z
            45 1 * * *   | Australia/Lord_Howe | 2026-04-04T12:00:00Z | 2026-04-04T14:45:00Z 2026-04-05T15:15:00Z
            0,30 2 * * * | Europe/Berlin       | 2026-10-25T00:10:00Z | 2026-10-25T00:30:00Z 2026-10-26T01:00:00Z
            0,30 2 * * * | Europe/Berlin       | 2026-10-25T01:10:00Z | 2026-10-26T01:00:00Z 2026-10-26T01:30:00Z

            # a whole day is skipped
            0 8 * * * | Pacific/Apia | 2011-12-29T00:00:00Z | 2011-12-29T18:00:00Z 2011-12-30T18:00:00Z
            """)
    void a_time_that_is_skipped_comes_later_and_one_that_is_shown_twice_comes_once(
            String cron, ZoneId zone, Instant after, String following) {
        Schedule schedule = UnixCron.schedule(cron);

        List<String> times = new ArrayList<>();
        Instant last = after;
        for (int i = 0; i < following.split(" ").length; i++) {
            last = schedule.next(last, zone).orElseThrow();
            times.add(last.toString());
        }

        assertThat(String.join(" ", times)).isEqualTo(following);
    }

    @Test
    void the_next_time_is_later_than_the_moment_by_however_little() {
        Schedule schedule = UnixCron.schedule("0 8 * * *");
        Instant eight = Instant.parse("2026-03-02T07:00:00Z");

        assertThat(schedule.next(eight.minusNanos(1), BERLIN)).contains(eight);
        assertThat(schedule.next(eight, BERLIN)).contains(eight.plusSeconds(86_400));
    }

    @Test
    void a_schedule_may_have_an_end() {
        Schedule never = new Schedule("never", moment -> Optional.empty());

        assertThat(never.next(Instant.EPOCH, BERLIN)).isEmpty();
    }

    @Test
    void the_times_are_reckoned_once_for_all_who_ask_between_two_of_them() {
        List<Object> asked = new ArrayList<>();
        Schedule schedule = new Schedule("0 8 * * *", moment -> {
            asked.add(moment);
            return Optional.of(moment.toLocalDate().plusDays(1).atTime(8, 0));
        });
        Instant nine = Instant.parse("2026-03-02T08:00:00Z");

        schedule.next(nine, BERLIN);
        schedule.next(nine.plusSeconds(3600), BERLIN);
        schedule.next(nine.plusSeconds(7200), BERLIN);

        assertThat(asked).hasSize(1);
    }
}
