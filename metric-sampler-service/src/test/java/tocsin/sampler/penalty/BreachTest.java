package tocsin.sampler.penalty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tocsin.sampler.alert.ARule;
import tocsin.sampler.alert.AlertRule;
import tocsin.sampler.alert.AlertState.Firing;
import tocsin.sampler.alert.AlertState.Ok;
import tocsin.sampler.alert.Cause;
import tocsin.sampler.alert.Step.Move;
import tocsin.sampler.alert.Transition;
import tocsin.sampler.company.Company;
import tocsin.sampler.metric.Measurement;

class BreachTest {

    private static final Instant AT = Instant.parse("2026-03-02T09:14:06.250987654Z");
    private static final AlertRule DISABLING =
            ARule.lowBalance().disablingFor(Duration.ofHours(1)).build();

    @Test
    void an_alert_that_fires_wants_its_company_disabled_for_the_time_that_it_names() {
        Breach breach = Breach.in(transition(DISABLING, Cause.BREACHED)).orElseThrow();

        Instant at = Instant.parse("2026-03-02T09:14:06.250Z");
        assertThat(breach).isEqualTo(new Breach(DISABLING.id(), "acme", at, Duration.ofHours(1)));
        assertThat(breach.until()).isEqualTo(at.plus(Duration.ofHours(1)));
    }

    @ParameterizedTest
    @EnumSource(value = Cause.class, mode = EnumSource.Mode.EXCLUDE, names = "BREACHED")
    void whatever_else_becomes_of_it_is_none(Cause cause) {
        assertThat(Breach.in(transition(DISABLING, cause))).isEmpty();
    }

    @Test
    void an_alert_without_a_penalty_disables_nobody() {
        assertThat(Breach.in(transition(ARule.lowBalance().build(), Cause.BREACHED)))
                .isEmpty();
    }

    private static Transition transition(AlertRule rule, Cause cause) {
        return new Transition(
                UUID.randomUUID(),
                rule,
                new Company("acme", "Acme", Set.of(), "EUR", ZoneId.of("UTC")),
                new Move(new Ok(AT), new Firing(AT, AT), cause),
                Measurement.of(10, 1),
                AT);
    }
}
