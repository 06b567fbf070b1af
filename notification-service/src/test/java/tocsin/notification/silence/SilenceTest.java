package tocsin.notification.silence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SilenceTest {

    private static final UUID ONE = UUID.fromString("0f8fad5b-d9cb-469f-a165-70867728950e");
    private static final UUID OTHER = UUID.fromString("9b2f1c34-52c1-4a62-8d9e-0d4a6c7b8e10");

    @ParameterizedTest(name = "of {0}, {1}: covers {2}, {3}: {4}")
    @CsvSource({
        "acme, , acme, one, true",
        "acme, , acme, other, true",
        "acme, , globex, one, false",
        ", one, acme, one, true",
        ", one, globex, one, true",
        ", one, acme, other, false",
        "acme, one, acme, one, true",
        "acme, one, globex, one, false",
        "acme, one, acme, other, false"
    })
    void covers_a_company_an_alert_or_an_alert_on_a_company(
            String company, String alert, String ofCompany, String ofAlert, boolean covered) {
        Silence silence = silence(company, alert, false);

        assertThat(silence.covers(ofCompany, id(ofAlert), Optional.of(ofCompany)))
                .isEqualTo(covered);
        assertThat(silence.covers(ofCompany, id(ofAlert), Optional.empty())).isEqualTo(covered);
    }

    @ParameterizedTest(name = "covers {0} of {1}: {2}")
    @CsvSource({"acme, acme, true", "acme, , false", "globex, globex, false"})
    void one_of_somebody_of_a_company_covers_only_what_belongs_to_it(String company, String owner, boolean covered) {
        Silence silence = silence("acme", null, true);

        assertThat(silence.covers(company, ONE, Optional.ofNullable(owner))).isEqualTo(covered);
    }

    private static Silence silence(String company, String alert, boolean ownOnly) {
        return new Silence(
                UUID.randomUUID(),
                Optional.ofNullable(company),
                Optional.ofNullable(alert).map(SilenceTest::id),
                ownOnly,
                Instant.EPOCH,
                Instant.MAX,
                "");
    }

    private static UUID id(String alert) {
        return alert.equals("one") ? ONE : OTHER;
    }
}
