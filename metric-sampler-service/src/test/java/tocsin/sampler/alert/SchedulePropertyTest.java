package tocsin.sampler.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import tocsin.sampler.alert.cron.UnixCron;

/** Around the nights in which clocks are put forward or back, a schedule is what going through every minute says. */
class SchedulePropertyTest {

    private static final Duration WATCHED = Duration.ofDays(2);

    /** Around a change of the clocks in a zone. */
    record Night(ZoneId zone, LocalDateTime evening) {

        Instant start() {
            return evening.atZone(zone).toInstant();
        }
    }

    /** The minutes and hours that are meant. */
    record Times(Set<Integer> minutes, Set<Integer> hours) {

        Schedule schedule() {
            return UnixCron.schedule(list(minutes) + " " + list(hours) + " * * *");
        }

        private static String list(Set<Integer> numbers) {
            return numbers.stream().sorted().map(String::valueOf).collect(Collectors.joining(","));
        }

        boolean mean(LocalDateTime time) {
            return minutes.contains(time.getMinute()) && hours.contains(time.getHour());
        }
    }

    @Property(tries = 300)
    void the_times_increase_strictly_and_each_local_time_comes_once(
            @ForAll("times") Times times, @ForAll("nights") Night night) {
        Schedule schedule = times.schedule();
        List<Instant> came = new ArrayList<>();
        Optional<Instant> next = schedule.next(night.start(), night.zone());
        while (next.isPresent() && !next.get().isAfter(night.start().plus(WATCHED))) {
            Instant time = next.get();
            came.add(time);
            next = schedule.next(time, night.zone());
            assertThat(next).hasValueSatisfying(later -> assertThat(later).isAfter(time));
        }

        assertThat(came).containsExactlyElementsOf(minuteByMinute(times, night));
    }

    @Property(tries = 300)
    void the_next_time_after_any_moment_is_the_first_one_that_is_later(
            @ForAll("times") Times times, @ForAll("nights") Night night, @ForAll("moments") List<Duration> moments) {
        Schedule schedule = times.schedule();
        SortedSet<Instant> all = minuteByMinute(times, night);
        for (Duration moment : moments) {
            Instant after = night.start().plus(moment);
            Optional<Instant> expected =
                    all.tailSet(after.plusNanos(1)).stream().findFirst();
            expected.ifPresent(
                    time -> assertThat(schedule.next(after, night.zone())).contains(time));
        }
    }

    /** The moments of all local times that are meant, also of those that the clocks skip. */
    private static SortedSet<Instant> minuteByMinute(Times times, Night night) {
        return Stream.iterate(night.evening(), time -> time.plusMinutes(1))
                .limit(WATCHED.toMinutes() + 120)
                .filter(times::mean)
                .map(time -> ZonedDateTime.ofLocal(time, night.zone(), null).toInstant())
                .filter(moment -> moment.isAfter(night.start()))
                .filter(moment -> !moment.isAfter(night.start().plus(WATCHED)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Provide
    Arbitrary<Times> times() {
        Arbitrary<Set<Integer>> minutes =
                Arbitraries.integers().between(0, 59).set().ofMinSize(1).ofMaxSize(4);
        Arbitrary<Set<Integer>> hours =
                Arbitraries.of(0, 1, 2, 3, 4, 8, 23).set().ofMinSize(1).ofMaxSize(4);
        return Combinators.combine(minutes, hours).as(Times::new);
    }

    @Provide
    Arbitrary<Night> nights() {
        return Arbitraries.of(
                night("Europe/Berlin", "2026-03-28T22:30"),
                night("Europe/Berlin", "2026-10-24T22:30"),
                night("America/New_York", "2026-03-07T22:30"),
                night("America/New_York", "2026-10-31T22:30"),
                night("Australia/Lord_Howe", "2026-10-03T22:30"),
                night("Australia/Lord_Howe", "2026-04-04T22:30"),
                night("UTC", "2026-03-28T22:30"));
    }

    private static Night night(String zone, String evening) {
        return new Night(ZoneId.of(zone), LocalDateTime.parse(evening));
    }

    @Provide
    Arbitrary<List<Duration>> moments() {
        return Arbitraries.integers()
                .between(0, (int) Duration.ofHours(10).toSeconds())
                .map(seconds -> Duration.of(seconds, ChronoUnit.SECONDS))
                .list()
                .ofSize(8);
    }
}
