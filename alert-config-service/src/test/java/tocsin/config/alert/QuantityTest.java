package tocsin.config.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantityTest {

    @ParameterizedTest
    @CsvSource({
        "30, 30",
        "30.10, 30.1",
        "1E+2, 100",
        "-0.0, 0",
        "0E-999999999, 0",
        "999999999999999, 999999999999999",
        "0.000000000000001, 0.000000000000001"
    })
    void a_number_gets_its_plainest_form(BigDecimal number, String plain) {
        assertThat(Quantity.of(number).toPlainString()).isEqualTo(plain);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1234567890123456", "1.234567890123456", "1E+15", "1E+999999999", "1E-16", "-1E-999999999"})
    void a_number_of_more_than_fifteen_digits_is_refused(BigDecimal number) {
        assertThatThrownBy(() -> Quantity.of(number))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("must have no more than 15 digits");
    }
}
