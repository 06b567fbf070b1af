package tocsin.notification.confirmation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfirmationRuleTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:14:06Z");
    private static final Duration WEEK = Duration.ofDays(7);

    private final ConfirmationRule rule = new ConfirmationRule(
            true, Set.of("Carrier.example"), Map.of("acme", Set.of("acme.example", "Acme.example.net")), WEEK);

    @ParameterizedTest(name = "{0} of {1}: {2}")
    @CsvSource({
        "acme, noc@acme.example, true",
        "acme, NOC@ACME.EXAMPLE, true",
        "acme, noc@acme.example.net, true",
        "acme, noc@sub.acme.example, false",
        "acme, noc@notacme.example, false",
        "acme, 'acme.example@evil.example', false",
        "acme, victim@example.com, false",
        "globex, noc@acme.example, false",
        ", noc@acme.example, false",
        "acme, ops@carrier.example, true",
        "globex, ops@carrier.example, true",
        ", ops@carrier.example, true",
        "acme, +447700900123, false"
    })
    void an_operator_vouches_for_domains(String owner, String address, boolean vouched) {
        assertThat(rule.vouchesFor(Party.of(Optional.ofNullable(owner), address)))
                .isEqualTo(vouched);
    }

    @Test
    void a_stranger_is_asked_once_and_again_after_a_while() {
        Party stranger = Party.of(Optional.of("acme"), "victim@example.com");

        assertThat(rule.on(stranger, Standing.NONE, NOW)).isEqualTo(new Verdict.Ask());
        assertThat(rule.on(stranger, asked(NOW), NOW)).isEqualTo(new Verdict.Wait(NOW));
        assertThat(rule.on(stranger, asked(NOW.minus(WEEK).plusSeconds(1)), NOW))
                .isEqualTo(new Verdict.Wait(NOW.minus(WEEK).plusSeconds(1)));
        assertThat(rule.on(stranger, asked(NOW.minus(WEEK)), NOW)).isEqualTo(new Verdict.Ask());
    }

    @Test
    void who_has_agreed_is_told_for_good() {
        Party party = Party.of(Optional.of("acme"), "noc@example.com");
        Standing agreed = new Standing(Optional.of(NOW.minus(WEEK)), Optional.of(NOW.minusSeconds(1)));

        assertThat(rule.on(party, agreed, NOW.plus(Duration.ofDays(1000)))).isEqualTo(new Verdict.Tell());
    }

    @Test
    void nobody_is_asked_where_it_is_off() {
        assertThat(ConfirmationRule.OFF.on(Party.of(Optional.of("acme"), "victim@example.com"), Standing.NONE, NOW))
                .isEqualTo(new Verdict.Tell());
    }

    @Test
    void one_person_is_one_party_in_whatever_case_he_is_written() {
        assertThat(Party.of(Optional.empty(), "Victim@Example.COM")).isEqualTo(new Party("", "victim@example.com"));
    }

    @Test
    void asking_without_an_address_for_the_answer_is_refused_with_what_to_set() {
        assertThatThrownBy(() -> new ConfirmationTerms(rule, Optional.empty(), null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("tocsin.confirmations.url is missing", "tocsin.recipients.confirm=false");
        assertThat(new ConfirmationTerms(ConfirmationRule.OFF, Optional.empty(), null).words())
                .isEmpty();
    }

    private static Standing asked(Instant at) {
        return new Standing(Optional.of(at), Optional.empty());
    }
}
