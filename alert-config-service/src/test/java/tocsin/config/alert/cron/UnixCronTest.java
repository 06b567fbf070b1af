package tocsin.config.alert.cron;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnixCronTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0 8 * * *",
                "*/5 * * * *",
                "0 8-18/2 * * 1-5",
                "30 6 1,15 JAN-JUN MON,fri",
                "0 0 29 2 *",
                "0 0 31 2 1",
                "0 12 * * 7",
                "0 0 31 */2 *"
            })
    void an_expression_of_crontab_is_a_schedule(String text) {
        assertThat(UnixCron.schedule(text).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"'  0 8   *\t* *  ', 0 8 * * *"})
    void blanks_are_put_in_order(String text, String plain) {
        assertThat(UnixCron.schedule(text).text()).isEqualTo(plain);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "daily", "@daily", "0 8 * *", "0 0 8 * * *", "0 8 * * * 2026", "0\n8\n*\n*\n*"})
    void anything_but_five_fields_is_refused(String text) {
        assertThatThrownBy(() -> UnixCron.schedule(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("must be a cron expression of five fields, such as 0 8 * * *:"
                        + " minute, hour, day of month, month, day of week; at most 256 characters");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    60 * * * *            | the minute 60 is not made of 0 to 59
                    +5 * * * *            | the minute +5 is not made of 0 to 59
                    /5 * * * *            | the minute /5 is not made of 0 to 59
                    */0 * * * *           | the minute */0 is not made of 0 to 59
                    1,,2 * * * *          | the minute 1,,2 is not made of 0 to 59
                    * 24 * * *            | the hour 24 is not made of 0 to 23
                    * 22-6 * * *          | the hour 22-6 is not made of 0 to 23
                    * 1.5 * * *           | the hour 1.5 is not made of 0 to 23
                    * * 0 * *             | the day of month 0 is not made of 1 to 31
                    * * L * *             | the day of month L is not made of 1 to 31
                    * * ? * *             | the day of month ? is not made of 1 to 31
                    * * * 13 *            | the month 13 is not made of 1 to 12 or JAN to DEC
                    * * * MON *           | the month MON is not made of 1 to 12 or JAN to DEC
                    * * * * 8             | the day of week 8 is not made of 0 to 7 (0 and 7 are Sunday) or SUN to SAT
                    * * * * 1#2           | the day of week 1#2 is not made of 0 to 7 (0 and 7 are Sunday) or SUN to SAT
                    * * * * FRI-MON       | the day of week FRI-MON is not made of 0 to 7 (0 and 7 are Sunday) or SUN to SAT
                    """)
    void a_field_that_is_wrong_is_named_with_what_it_may_be(String text, String reason) {
        assertThatThrownBy(() -> UnixCron.schedule(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(reason + ", with *, lists (1,2), ranges (1-5) that go upwards and steps (*/5)");
    }

    @ParameterizedTest
    @CsvSource({"99 24 * JUNE *, 'minute 99', 'hour 24', 'month JUNE'"})
    void every_field_that_is_wrong_is_named(String text, String first, String second, String third) {
        assertThatThrownBy(() -> UnixCron.schedule(text)).hasMessageContainingAll(first, second, third);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0 0 30 2 *", "0 0 30-31 FEB *", "0 0 31 2,4,6,9,11 *", "0 0 31 11/12 *"})
    void a_time_that_never_comes_is_refused(String text) {
        assertThatThrownBy(() -> UnixCron.schedule(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("never comes: none of its months has such a day");
    }

    @Property
    void whatever_comes_is_a_schedule_that_is_read_again_or_refused(@ForAll("texts") String text) {
        try {
            String read = UnixCron.schedule(text).text();
            assertThat(UnixCron.schedule(read).text()).isEqualTo(read);
        } catch (IllegalArgumentException refused) {
            assertThat(refused.getMessage()).containsAnyOf("is not made of", "five fields", "never comes");
        }
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> likely = Arbitraries.strings()
                .withChars("0123456789*/,-")
                .withChars("JANMON?#LW@+|")
                .ofMinLength(1)
                .ofMaxLength(5);
        Arbitrary<String> field = Arbitraries.oneOf(
                Arbitraries.of("*", "0", "1-5", "*/2", "31", "2", "SUN", "FEB", "1,3"),
                Arbitraries.integers().between(0, 60).map(Object::toString),
                likely);
        Arbitrary<String> fields =
                field.list().ofMinSize(4).ofMaxSize(6).map(list -> list.stream().collect(Collectors.joining(" ")));
        return Arbitraries.oneOf(fields, fields, Arbitraries.strings().ofMaxLength(20));
    }
}
