package tocsin.sampler.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tocsin.sampler.alert.ARule;
import tocsin.sampler.alert.AlertRule;
import tocsin.sampler.alert.Operator;
import tocsin.sampler.alert.cron.UnixCron;
import tocsin.sampler.metric.CallArea;
import tocsin.sampler.watch.FakeStateLog.Failure;

/** Values that are told on a schedule, in the course of time. It is 09:14 in UTC, and 10:14 in Berlin. */
class ReportsTest {

    private static final String HALF_PAST = "30 * * * *";

    private final Station station = new Station();
    private final AlertRule halfPast = report(HALF_PAST);

    private static AlertRule report(String cron) {
        return ARule.dailyBalance().on(UnixCron.schedule(cron)).build();
    }

    @BeforeEach
    void watchAcme() {
        station.define(Station.companyIn("Europe/Berlin", "acme"));
        station.define(halfPast);
    }

    @Test
    void a_value_is_told_when_it_is_due_whatever_it_is() {
        station.balances("acme", 100);
        runUntil("2026-03-02T09:29:59Z");
        assertThat(happened()).containsExactly("09:14:00Z observed 100.0");

        station.balances("acme", -20);
        runUntil("2026-03-02T10:45:00Z");

        assertThat(happened())
                .containsExactly("09:14:00Z observed 100.0", "09:30:00Z scheduled -20.0", "10:30:00Z scheduled -20.0");
        assertThat(station.failures).isEmpty();
    }

    @Test
    void that_there_is_no_value_is_told_as_well() {
        AlertRule asr = ARule.on(CallArea.ASR, Operator.BELOW, 0)
                .over(Duration.ofMinutes(1))
                .on(UnixCron.schedule(HALF_PAST))
                .build();
        station.define(asr);
        station.calls("acme", 10, 10);

        runUntil("2026-03-02T10:30:00Z");

        assertThat(happened())
                .containsExactly("09:14:00Z observed 50.0", "09:30:00Z scheduled none", "10:30:00Z scheduled none");
        assertThat(station.log.transitions)
                .extracting(transition -> transition.step().to().code())
                .containsExactly("ok", "no-data", "no-data");
    }

    @Test
    void the_schedule_runs_in_the_time_zone_of_the_company_and_moves_with_it() {
        station.define(report("0 12 * * *"));
        station.balances("acme", 100);
        runUntil("2026-03-02T11:00:00Z");

        station.define(Station.companyIn("America/New_York", "acme"));
        runUntil("2026-03-02T18:00:00Z");

        assertThat(happened())
                .containsExactly("09:14:00Z observed 100.0", "11:00:00Z scheduled 100.0", "17:00:00Z scheduled 100.0");
    }

    @Test
    void what_fell_due_several_times_during_a_standstill_is_told_once_when_it_is_over() {
        station.balances("acme", 100);
        runUntil("2026-03-02T09:31:00Z");

        station.clock.advance(Duration.ofHours(5));
        station.restart();
        station.define(Station.companyIn("Europe/Berlin", "acme"));
        station.define(halfPast);
        runUntil("2026-03-02T16:00:00Z");

        assertThat(happened())
                .containsExactly(
                        "09:14:00Z observed 100.0",
                        "09:30:00Z scheduled 100.0",
                        "14:31:01Z scheduled 100.0",
                        "15:30:00Z scheduled 100.0");
    }

    @Test
    void a_restart_tells_nothing_again() {
        station.balances("acme", 100);
        runUntil("2026-03-02T09:31:00Z");

        station.restart();
        station.define(Station.companyIn("Europe/Berlin", "acme"));
        station.define(halfPast);
        runUntil("2026-03-02T10:29:59Z");

        assertThat(happened()).containsExactly("09:14:00Z observed 100.0", "09:30:00Z scheduled 100.0");
    }

    @Test
    void a_report_that_was_never_told_is_told_late_after_a_standstill() {
        station.balances("acme", 100);

        station.clock.advance(Duration.ofHours(1));
        station.restart();
        station.define(Station.companyIn("Europe/Berlin", "acme"));
        station.define(halfPast);
        station.tick();

        assertThat(happened()).containsExactly("09:14:00Z observed 100.0", "10:14:00Z scheduled 100.0");
    }

    @Test
    void a_changed_schedule_begins_anew_and_tells_nothing_at_once() {
        station.balances("acme", 100);
        runUntil("2026-03-02T09:45:00Z");

        station.define(report("40 * * * *"));
        runUntil("2026-03-02T10:39:59Z");
        assertThat(happened())
                .containsExactly("09:14:00Z observed 100.0", "09:30:00Z scheduled 100.0", "09:45:01Z observed 100.0");

        runUntil("2026-03-02T10:40:00Z");
        assertThat(happened()).last().isEqualTo("10:40:00Z scheduled 100.0");
    }

    @Test
    void a_report_that_becomes_a_condition_and_the_other_way_round_begins_anew() {
        station.balances("acme", 10);

        station.define(ARule.lowBalance().build());
        station.tickAfter(Duration.ofSeconds(1));
        station.define(halfPast);
        station.tickAfter(Duration.ofSeconds(1));

        assertThat(happened())
                .containsExactly("09:14:00Z observed 10.0", "09:14:01Z breached 10.0", "09:14:02Z observed 10.0");
    }

    @Test
    void a_report_that_could_not_be_recorded_is_told_later_and_once() {
        station.balances("acme", 100);
        station.clock.advance(Duration.ofMinutes(16));
        station.log.fails(Failure.BEFORE_COMMIT);
        station.tick();
        station.tickAfter(Duration.ofSeconds(1));
        station.log.fails(Failure.NONE);
        station.tickAfter(Duration.ofSeconds(1));
        station.tickAfter(Duration.ofSeconds(1));

        assertThat(happened()).containsExactly("09:14:00Z observed 100.0", "09:30:02Z scheduled 100.0");
        assertThat(station.log.states.get(Station.key(halfPast, "acme")).notifiedAt())
                .isEqualTo(Optional.of(Instant.parse("2026-03-02T09:30:02Z")));
    }

    /** Ticks every second, as the service does. */
    private void runUntil(String moment) {
        Instant end = Instant.parse(moment);
        while (station.clock.instant().isBefore(end)) {
            station.tickAfter(Duration.ofSeconds(1));
        }
    }

    private List<String> happened() {
        return station.log.transitions.stream()
                .map(transition -> transition.at().toString().substring("2026-03-02T".length()) + " "
                        + transition.step().cause().code() + " "
                        + (transition.measurement().value().isPresent()
                                ? transition.measurement().value().getAsDouble()
                                : "none"))
                .toList();
    }
}
