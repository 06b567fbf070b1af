package tocsin.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WhereTest {

    @Test
    void a_list_is_narrowed_by_what_has_a_value() {
        Where where = new Where()
                .and("company = :company", "company", Optional.of("acme"))
                .and("alertId = :alert", "alert", Optional.empty())
                .and("seq < :before", "before", Optional.of(7L));

        assertThat(where.orderedBy("seq desc"))
                .isEqualTo("where company = :company and seq < :before order by seq desc");
        assertThat(where.values()).isEqualTo(Map.of("company", "acme", "before", 7L));
    }

    @Test
    void without_values_everything_is_listed() {
        assertThat(new Where()
                        .and("company = :company", "company", Optional.empty())
                        .orderedBy("seq desc"))
                .isEqualTo(" order by seq desc");
    }
}
