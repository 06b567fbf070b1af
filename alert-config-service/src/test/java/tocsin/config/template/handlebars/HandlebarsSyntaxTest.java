package tocsin.config.template.handlebars;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tocsin.config.template.Place;
import tocsin.config.template.Syntax;

class HandlebarsSyntaxTest {

    private final Syntax syntax = new HandlebarsSyntax();

    @Test
    void a_text_without_tags_uses_nothing() {
        assertThat(syntax.read("Nothing but words } }} and \\{{braces}}"))
                .isEqualTo(new Syntax.Reading(Map.of(), Map.of()));
    }

    @Test
    void a_helper_is_what_has_parameters_and_a_variable_what_has_none() {
        Syntax.Reading reading = syntax.read(
                """
                {{title}} {{{reason}}} {{&area}} {{#threshold}}{{.}}{{/threshold}} {{^samples}}none{{/samples}} {{company.name}}
                {{#if recovered}}{{dateFormat at "HH:mm"}}{{else if repeated}}{{numberFormat value style="percent"}}{{else}}-{{/if}}
                {{!-- of
                  several lines: {{unknown 1}} --}}{{math (lookup samples 0) "+" 1}} {{#each recipients as |to|}}{{to}}{{/each}}""");

        assertThat(reading.helpers())
                .isEqualTo(Map.of(
                        "if", new Place(2, 4),
                        "dateFormat", new Place(2, 20),
                        "numberFormat", new Place(2, 65),
                        "math", new Place(4, 38),
                        "lookup", new Place(4, 44),
                        "each", new Place(4, 73)));
        assertThat(reading.included()).isEmpty();
    }

    @Test
    void what_is_included_is_named_in_any_way_that_handlebars_has() {
        assertThat(syntax.read("{{> footer}}\n{{>[night-shift] this}}{{> \"a\" b=1}}{{> footer}}")
                        .included())
                .isEqualTo(Map.of(
                        "footer", new Place(1, 5),
                        "night-shift", new Place(2, 4),
                        "a", new Place(2, 28)));
    }

    @Test
    void what_a_template_is_given_to_write_names_no_template() {
        Syntax.Reading reading = syntax.read(
                "{{#> alert}}{{#if share}}{{share}}{{/if}}{{/alert}}{{#if @partial-block}}{{> @partial-block}}{{/if}}"
                        + "{{#> \"night-shift\" x}}{{#> alert}}{{/alert}}{{/night-shift}}");

        assertThat(reading.included()).isEqualTo(Map.of("alert", new Place(1, 6), "night-shift", new Place(1, 106)));
        assertThat(reading.helpers()).containsOnlyKeys("if");
    }

    @Test
    void there_are_no_more_tags_than_are_filled() {
        assertThat(syntax.read("{{a}}".repeat(4_000)).helpers()).isEmpty();
        assertThatThrownBy(() -> syntax.read("{{a}}".repeat(4_001)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("line 1, column 20001: there are more than 4000 tags");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            Hello {{title                    | line 1, column 14: the text ends within a tag or a block
            Hello {{title}                   | line 1, column 14: did not expect '}' here
            {{#if a}}yes                     | line 1, column 1: the block {{#if}} is never closed
            {{#if a}}{{#each b}}{{/if}}      | line 1, column 24: found {{/if}} where {{/each}} was expected
            {{#if a}}yes{{/each}}            | line 1, column 16: found {{/each}} where {{/if}} was expected
            yes{{/if}}                       | line 1, column 4: did not expect '{{/if}}' here
            {{else}}                         | line 1, column 1: did not expect '{{else}}' here
            {{}}                             | line 1, column 1: did not expect '{{}}' here
            {{5}}                            | line 1, column 1: did not expect '{{5}}' here
            {{=<% %>=}}<% title %>           | line 1, column 1: delimiters cannot be changed
            {{{{raw}}}} x {{{{/raw}}}}       | line 1, column 1: there are no raw blocks
            {{#> layout}}x{{/other}}         | line 1, column 18: found {{/other}} where {{/layout}} was expected
            {{#> layout}}{{#if a}}{{/layout}} | line 1, column 26: found {{/layout}} where {{/if}} was expected
            {{#*inline "x"}}y{{/inline}}     | line 1, column 4: there are no decorators
            {{* deco}}                       | line 1, column 3: there are no decorators
            {{> (lookup . "x")}}             | line 1, column 5: the template to include must be named, as in {{> name}}
            """)
    void what_cannot_be_read_is_refused_with_place_and_reason(String text, String reason) {
        assertThatThrownBy(() -> syntax.read(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(reason);
    }

    @Test
    void a_place_is_counted_in_characters_and_after_comments_of_several_lines() {
        assertThatThrownBy(() -> syntax.read("{{!-- one\ntwo --}}\r\n\uD83D\uDE00 {{#if}}\n{{"))
                .hasMessage("line 3, column 3: the block {{#if}} is never closed");
    }

    @Test
    void blocks_nest_as_deep_as_a_stack_allows_and_no_deeper() {
        assertThat(syntax.read(nested(Nesting.DEEPEST)).helpers()).containsOnlyKeys("if");

        for (int depth : new int[] {Nesting.DEEPEST + 1, 1_900}) {
            assertThatThrownBy(() -> syntax.read(nested(depth)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("line 1, column " + (9 * Nesting.DEEPEST + 1) + ": blocks nest deeper than 32");
        }
        assertThat(syntax.read("{{a " + "(b ".repeat(10) + "1" + ")".repeat(10) + "}}")
                        .helpers())
                .containsOnlyKeys("a", "b");
        assertThatThrownBy(() -> syntax.read("{{a " + "(b ".repeat(11) + "1" + ")".repeat(11) + "}}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("line 1, column 35: parentheses nest deeper than 10");
    }

    @Test
    void alternatives_nest_and_what_has_ended_does_not() {
        assertThat(syntax.read("{{#if a}}{{^}}{{/if}}{{^b}}{{/b}}{{#c}}{{else d}}{{/c}}".repeat(200))
                        .helpers())
                .containsOnlyKeys("if");

        for (String alternative : new String[] {"{{else if b}}", "{{^b}}", "{{else b}}"}) {
            assertThatThrownBy(() -> syntax.read("{{#if a}}" + alternative.repeat(60) + "{{/if}}"))
                    .hasMessageEndingWith("blocks nest deeper than 32");
        }
    }

    private static String nested(int depth) {
        return "{{#if a}}".repeat(depth) + "{{/if}}".repeat(depth);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.", "../", "[x].", "a-", "a/"})
    void a_name_that_would_keep_the_lexer_busy_is_refused(String unit) {
        assertThatThrownBy(() -> syntax.read("\n{{#if x." + unit.repeat(100_000) + "}}{{/if}}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("line 2, column 7: a name that begins here is longer than 100 characters");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a ", "a=b ", "(", "\"s\" "})
    void a_tag_that_has_no_end_in_sight_is_refused(String unit) {
        assertThatThrownBy(() -> syntax.read("\n{{" + unit.repeat(100_000)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("line 2, column 1: a tag that begins here does not end within 1000 characters");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{{x \"}}\" ", "{{x \"a\\\"}}\" ", "{{x '}}' ", "{{x \"}} "})
    void what_stands_in_quotes_ends_no_tag(String start) {
        assertThatThrownBy(() -> syntax.read(start + "a.".repeat(10_000) + "}}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching("line 1, column .*: a (tag|name) that begins here .*");
    }

    @Test
    void a_comment_may_be_long_and_text_too() {
        assertThat(syntax.read("{{!-- " + "a.".repeat(50_000) + " --}}" + "data:".repeat(10_000) + "{{! x }}")
                        .helpers())
                .isEmpty();
    }

    @Test
    void a_name_that_the_compiler_stumbles_over_is_refused() {
        assertThatThrownBy(() -> syntax.read("{{> '}}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("null");
    }

    @Property(tries = 3000)
    void whatever_comes_is_read_or_refused_with_a_reason(@ForAll("texts") String text) {
        try {
            Syntax.Reading reading = syntax.read(text);
            assertThat(reading.helpers().values()).allMatch(place -> place.line() >= 1 && place.column() >= 1);
        } catch (IllegalArgumentException refused) {
            assertThat(refused.getMessage()).isNotBlank();
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
