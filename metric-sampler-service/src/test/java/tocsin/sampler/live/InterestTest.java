package tocsin.sampler.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tocsin.access.OutOfSight;
import tocsin.access.Sight;
import tocsin.sampler.live.News.Audience;

class InterestTest {

    private static final Event EVENT = new Event("transition", "{}");

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            textBlock =
                    """
            # about, for,      an administrator, of acme, of globex, of no company
            acme,    COMPANY,   true,             true,    false,     false
            acme,    OPERATORS, true,             false,   false,     false
            -,       OPERATORS, true,             false,   false,     false
            -,       EVERYBODY, true,             true,    true,      true
            """)
    void everybody_hears_of_what_is_in_sight(
            String company, Audience audience, boolean administrator, boolean acmes, boolean globexs, boolean noOnes) {
        News news = new News(EVENT, Optional.ofNullable(company), audience);

        assertThat(all(Sight.everything()).covers(news)).isEqualTo(administrator);
        assertThat(all(Sight.of(Set.of("acme"))).covers(news)).isEqualTo(acmes);
        assertThat(all(Sight.of(Set.of("globex", "initech"))).covers(news)).isEqualTo(globexs);
        assertThat(all(Sight.of(Set.of())).covers(news)).isEqualTo(noOnes);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            textBlock =
                    """
            # about,  for,       an administrator, of both
            acme,     COMPANY,   true,             true
            acme,     OPERATORS, true,             false
            globex,   COMPANY,   false,            false
            -,        OPERATORS, false,            false
            -,        EVERYBODY, false,            false
            """)
    void who_wants_to_hear_of_one_company_hears_of_no_other_and_of_nothing_else(
            String company, Audience audience, boolean administrator, boolean ofBoth) {
        News news = new News(EVENT, Optional.ofNullable(company), audience);

        assertThat(ofAcme(Sight.everything()).covers(news)).isEqualTo(administrator);
        assertThat(ofAcme(Sight.of(Set.of("acme", "globex"))).covers(news)).isEqualTo(ofBoth);
    }

    @Test
    void nobody_can_want_to_hear_of_a_company_that_is_out_of_sight() {
        assertThatThrownBy(() -> ofAcme(Sight.of(Set.of("globex")))).isInstanceOf(OutOfSight.class);
    }

    private static Interest all(Sight sight) {
        return new Interest(sight, Optional.empty());
    }

    private static Interest ofAcme(Sight sight) {
        return new Interest(sight, Optional.of("acme"));
    }
}
