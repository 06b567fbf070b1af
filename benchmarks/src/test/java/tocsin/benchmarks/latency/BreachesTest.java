package tocsin.benchmarks.latency;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tocsin.benchmarks.rig.Accepted;

class BreachesTest {

    private static final String TRANSITION = "2f1f8a52-2f3c-4f7e-9b0a-3f0a5b3c9d10";

    private final Breaches breaches = new Breaches();

    @Test
    void a_mail_that_names_the_company_ends_its_breach() {
        breaches.sent("asr-000007", 1_000_000);
        breaches.accepted(mail(1_250_000, "FIRING: Low ASR\n... Company asr-000007, ... transition " + TRANSITION));

        assertThat(breaches.told()).singleElement().satisfies(told -> {
            assertThat(told.micros()).isEqualTo(250_000);
            assertThat(told.transition()).contains(TRANSITION);
        });
        assertThat(breaches.allTold()).isTrue();
    }

    @Test
    void a_mail_that_tells_of_a_recovery_is_none() {
        breaches.sent("asr-000007", 1_000_000);
        breaches.accepted(mail(1_250_000, "RESOLVED: Low ASR\nCompany asr-000007"));

        assertThat(breaches.untold()).containsExactly("asr-000007");
        assertThat(breaches.unexpected()).isZero();
    }

    @Test
    void a_second_mail_of_one_breach_is_unexpected() {
        breaches.sent("balance-000001", 0);
        breaches.accepted(mail(1, "FIRING: balance-000001"));
        breaches.accepted(mail(2, "FIRING: balance-000001"));

        assertThat(breaches.told()).hasSize(1);
        assertThat(breaches.unexpected()).isEqualTo(1);
    }

    @Test
    void a_breach_that_was_not_told_before_the_next_one_stays_untold() {
        breaches.sent("balance-000001", 0);
        breaches.sent("balance-000001", 30_000_000);
        breaches.accepted(mail(30_100_000, "FIRING: balance-000001"));

        assertThat(breaches.untold()).containsExactly("balance-000001");
    }

    private static Accepted mail(long at, String text) {
        return new Accepted(at, "noc@example.com", text);
    }
}
