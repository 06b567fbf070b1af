package tocsin.config.template.handlebars;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tocsin.config.template.Part;
import tocsin.config.template.Place;
import tocsin.config.template.Syntax;
import tocsin.handlebars.Bounds;
import tocsin.handlebars.Escaping;
import tocsin.handlebars.Language;
import tocsin.handlebars.Program;
import tocsin.handlebars.TemplateFault;
import tocsin.handlebars.helper.Helpers;

class HandlebarsSyntaxTest {

    private final Syntax syntax = new HandlebarsSyntax();

    @Test
    void what_is_included_is_told_with_the_place_where_it_is_first() {
        assertThat(syntax.read(
                        "{{> footer}}\n{{>[night-shift] this}}{{#> \"a\" b=1}}{{> @partial-block}}{{/a}}{{> footer}}"))
                .isEqualTo(new Syntax.Reading(Map.of(
                        "footer", new Place(1, 5),
                        "night-shift", new Place(2, 4),
                        "a", new Place(2, 29))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{#if title}}{{/if}}",
                "{{#unless title}}{{/unless}}",
                "{{#each alerts}}{{/each}}",
                "{{#with title}}{{/with}}",
                "{{lookup alerts 0}}",
                "{{log title}}",
                "{{dateFormat at \"HH:mm\"}}",
                "{{numberFormat value 2}}",
                "{{currencyFormat value}}",
                "{{math value \"+\" 1}}",
                "{{sec2min value}}",
                "{{nl2br title}}",
                "{{scriptforge \"rates\"}}"
            })
    void a_helper_that_there_is_may_be_called(String text) {
        assertThat(syntax.read(text).included()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"precompile", "embedded", "i18n", "If", "helperMissing"})
    void any_other_is_refused_by_its_name_with_those_that_there_are(String helper) {
        assertThatThrownBy(() -> syntax.read("\n{{" + helper + " title}}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "line 2, column 3: there is no helper named \"" + helper + "\"; there are currencyFormat,"
                                + " dateFormat, each, if, log, lookup, math, nl2br, numberFormat, scriptforge, sec2min, unless, with");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            Hello {{title                    | line 1, column 7: the tag has no end
            \uD83D\uDE00 {{title}            | line 1, column 10: }} is needed here, not "}"
            {{#if a}}{{#each b}}{{/if}}      | line 1, column 21: {{/each}} is needed here, not {{/if}}
            {{=<% %>=}}<% title %>           | line 1, column 1: other braces cannot be set
            {{scriptforge title}}            | line 1, column 3: scriptforge needs one name in quotation marks and nothing else: {{scriptforge "name"}}
            {{#if (scriptforge)}}{{/if}}     | line 1, column 8: scriptforge needs one name in quotation marks and nothing else: {{scriptforge "name"}}
            {{> (lookup . "x")}}             | line 1, column 5: the template to include must be named, as in {{> name}}
            """)
    void what_cannot_be_read_is_refused_with_place_and_reason(String text, String reason) {
        assertThatThrownBy(() -> syntax.read(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(reason);
    }

    @ParameterizedTest
    @EnumSource(Part.class)
    void the_longest_part_that_there_may_be_can_be_read(Part part) {
        assertThat(syntax.read("\uD83D\uDE00".repeat(part.longest())).included())
                .isEmpty();
    }

    /** Reading must not keep the one thread busy that reads. */
    @ParameterizedTest
    @ValueSource(
            strings = {"a.", "../", "[x].", "a-", "a/", "a ", "a=b ", "(", "\"s\" ", "[", "as ", "\t", "|", "\"", "'\\"
            })
    void a_tag_without_end_in_sight_is_refused_at_once(String unit) {
        assertThatThrownBy(() -> syntax.read("\n{{#if x." + unit.repeat(200_000 / unit.length() - 10)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("line 2, column ");
    }

    @Property(tries = 3000)
    void whatever_comes_is_refused_with_a_reason_or_can_be_filled_where_messages_are_written(
            @ForAll("texts") String text) throws TemplateFault {
        try {
            syntax.read(text);
        } catch (IllegalArgumentException refused) {
            assertThat(refused.getMessage()).matches("(?s)line \\d+, column \\d+: .+");
            return;
        }
        Program program = Helpers.language().read(text);
        assertThat(outcome(Helpers.language(), program)).isNotNull();
    }

    /** What it becomes, or what is missing as it is filled: a template that it includes, or what a helper needs. */
    private static String outcome(Language language, Program program) {
        try {
            return language.fill(
                    program,
                    Map.of("a", Map.of("b", "c")),
                    Escaping.HTML,
                    name -> Optional.empty(),
                    new Bounds(10_000, 10_000, Duration.ofMinutes(1)));
        } catch (TemplateFault missing) {
            return missing.inWords();
        }
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> pieces = Arbitraries.of(
                "{{",
                "}}",
                "{{{",
                "}}}",
                "{{#",
                "{{/",
                "{{^",
                "{{else",
                "{{>",
                "{{!",
                "--}}",
                "if",
                "each",
                "lookup",
                "{{#if a}}",
                "{{/if}}",
                "{{a}}",
                "{{sec2min ",
                " ",
                "a.b",
                "../x",
                "[y z]",
                "\"s\"",
                "'",
                "\\",
                "(",
                ")",
                "|",
                "as",
                "=",
                "1",
                ".5",
                "true",
                "@index",
                "~",
                "\n",
                "\uD83D\uDE00",
                "\u0130",
                "*",
                "&",
                "this",
                "foo/0");
        return pieces.list().ofMaxSize(14).map(list -> String.join("", list));
    }
}
