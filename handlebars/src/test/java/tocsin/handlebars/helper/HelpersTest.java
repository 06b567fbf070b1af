package tocsin.handlebars.helper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tocsin.handlebars.Bounds;
import tocsin.handlebars.Escaping;
import tocsin.handlebars.Language;
import tocsin.handlebars.TemplateFault;

class HelpersTest {

    private static final Pattern EXAMPLE = Pattern.compile("\\| `(\\{\\{.+}})` \\| `([^`]*)` \\|");

    private static final Map<String, Object> VARIABLES = Map.of(
            "valueNumber", new BigDecimal("1249.955"),
            "samplePeriodSeconds", BigDecimal.valueOf(300),
            "instant", "2026-03-02T09:14:06.250Z",
            "timeZone", "Europe/Berlin",
            "currency", "EUR",
            "note", "a < b\nc");

    static Stream<Arguments> examples() throws IOException {
        String document = Files.readString(Path.of("../docs/templates.md"));
        return EXAMPLE.matcher(document).results().map(found -> Arguments.of(found.group(1), found.group(2)));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void an_example_of_the_documentation_gives_what_it_says(String template, String outcome) throws Exception {
        assertThat(fill(template, Escaping.HTML).replace("\n", "")).isEqualTo(outcome);
    }

    @Test
    void the_documentation_has_examples_of_every_helper() throws Exception {
        assertThat(examples().map(each -> each.get()[0].toString()).toList())
                .hasSizeGreaterThanOrEqualTo(20)
                .anySatisfy(template -> assertThat(template).contains("dateFormat"))
                .anySatisfy(template -> assertThat(template).contains("numberFormat"))
                .anySatisfy(template -> assertThat(template).contains("currencyFormat"))
                .anySatisfy(template -> assertThat(template).contains("math"))
                .anySatisfy(template -> assertThat(template).contains("sec2min"))
                .anySatisfy(template -> assertThat(template).contains("nl2br"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{dateFormat nothing}}",
                "{{numberFormat nothing 2}}",
                "{{currencyFormat \"\"}}",
                "{{math nothing \"+\" 1}}",
                "{{math 1 \"+\" nothing}}",
                "{{sec2min nothing}}",
                "{{nl2br nothing}}"
            })
    void of_nothing_there_is_nothing(String template) throws Exception {
        assertThat(fill(template, Escaping.NONE)).isEmpty();
    }

    @Test
    void lines_of_plain_text_are_lines_already() throws Exception {
        assertThat(fill("{{nl2br note}}", Escaping.NONE)).isEqualTo("a < b\nc");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            {{numberFormat 0}}                          | 0
            {{numberFormat 999}}                        | 999
            {{numberFormat 1000}}                       | 1,000
            {{numberFormat -1234567.5 1}}               | -1,234,567.5
            {{numberFormat -0.4 0}}                     | 0
            {{numberFormat "12.50"}}                    | 12.5
            {{currencyFormat 1.2346 "KWD"}}             | 1.235 KWD
            {{currencyFormat 1.2346 "nothing"}}         | 1.23 nothing
            {{currencyFormat 1 symbol="$" decimals=0}}  | $1
            {{math 0.1 "+" 0.2}}                        | 0.3
            {{math 10 "*" 10}}                          | 100
            {{math 1 "/" 3}}                            | 0.3333333333
            {{math -7 "%" 4}}                           | -3
            {{sec2min 59.6}}                            | 1:00
            {{sec2min -5}}                              | -0:05
            {{dateFormat 1772442846000 "HH:mm" "UTC"}}  | 09:14
            {{dateFormat "2026-03-02T10:14:06+01:00" "H"}} | 10
            {{dateFormat instant "[at] 'the' h A"}}     | at the 10 AM
            """)
    void a_helper_gives(String template, String outcome) throws Exception {
        assertThat(fill(template, Escaping.NONE)).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            {{math 1 "^" 2}}                   | math: the operator must be one of + - * / %, not "^"
            {{math 1 "/" 0}}                   | math: nothing can be divided by 0
            {{math "x" "+" 1}}                 | math: a number is needed, not "x"
            {{math true "+" 1}}                | math: a number is needed
            {{math big "*" big}}               | math: the outcome has too many digits
            {{math "1e999999999" "+" 1}}       | math: a number has too many digits
            {{numberFormat 1 11}}              | numberFormat: decimals must be from 0 to 10
            {{numberFormat 1 decimals="x"}}    | numberFormat: a number is needed, not "x"
            {{dateFormat "yesterday"}}         | dateFormat: a moment is needed, such as 2026-03-02T09:14:06Z, not "yesterday"
            {{dateFormat instant "HH:mm" "Mars"}} | dateFormat: there is no time zone "Mars"
            {{dateFormat instant "Q"}}         | dateFormat: "Q" means nothing in a pattern; words go in [ ]
            {{sec2min "soon"}}                 | sec2min: a number is needed, not "soon"
            {{scriptforge "rates"}}            | scriptforge: no script is run here
            {{scriptforge note}}               | scriptforge needs one name in quotation marks and nothing else: {{scriptforge "name"}}
            """)
    void what_a_helper_cannot_work_on_is_a_fault(String template, String fault) {
        assertThat(catchThrowable(() -> fill(template, Escaping.NONE)))
                .isInstanceOf(TemplateFault.class)
                .hasMessage(fault);
    }

    private static String fill(String template, Escaping escaping) throws TemplateFault {
        Language language = Helpers.language();
        Map<String, Object> variables = new HashMap<>(VARIABLES);
        variables.put("big", new BigDecimal("1e20"));
        return language.fill(
                language.read(template),
                variables,
                escaping,
                name -> Optional.empty(),
                new Bounds(10_000, 10_000, Duration.ofMinutes(1)));
    }
}
