package tocsin.handlebars;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a template uses is read from it without filling it. */
class UsesTest {

    private final Language language = new Language(Map.of("shout", arguments -> null, "whisper", arguments -> null));

    @Test
    void a_text_without_tags_uses_nothing() throws Exception {
        Uses uses = uses("Nothing but words } }} and \\{{braces}}");

        assertThat(uses.helpers()).isEmpty();
        assertThat(uses.included()).isEmpty();
        assertThat(uses.includedByOutcome()).isEmpty();
    }

    @Test
    void helpers_are_told_with_the_place_of_their_first_call_and_variables_are_not() throws Exception {
        Uses uses = uses(
                """
                {{title}} {{{reason}}} {{#threshold}}{{.}}{{/threshold}} {{^samples}}none{{/samples}} {{company.name}}
                {{#if recovered}}{{shout at "HH:mm"}}{{else if repeated}}{{lookup value style="percent"}}{{else}}-{{/if}}
                {{!-- of
                  several lines: {{unknown 1}} --}}{{whisper (shout x)}} {{#each recipients as |to|}}{{log}}{{/each}}""");

        assertThat(uses.helpers())
                .containsExactly(
                        entry("if", new Place(2, 4)),
                        entry("shout", new Place(2, 20)),
                        entry("lookup", new Place(2, 60)),
                        entry("whisper", new Place(4, 38)),
                        entry("each", new Place(4, 61)),
                        entry("log", new Place(4, 88)));
        assertThat(uses.included()).isEmpty();
    }

    @Test
    void the_branches_of_an_inverse_block_are_in_the_order_in_which_they_are_written() throws Exception {
        Uses uses = uses("{{^a}}{{shout 1}}{{> x}}{{else}}{{shout 2}}{{> x}}{{/a}}");

        assertThat(uses.helpers()).containsExactly(entry("shout", new Place(1, 9)));
        assertThat(uses.included()).containsExactly(entry("x", new Place(1, 22)));
        assertThat(uses.calls("shout")).extracting(HelperCall::at).containsExactly(new Place(1, 9), new Place(1, 35));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            {{> footer}}               | footer      | 5
            {{>[night-shift] this}}    | night-shift | 4
            {{> "a" b=1}}              | a           | 5
            {{#> alert}}x{{/alert}}    | alert       | 6
            {{> shout}}                | shout       | 5
            """)
    void what_is_included_is_named_in_any_way_that_handlebars_has(String template, String name, int column)
            throws Exception {
        Uses uses = uses(template);

        assertThat(uses.included()).isEqualTo(Map.of(name, new Place(1, column)));
        assertThat(uses.helpers()).isEmpty();
    }

    @Test
    void what_stands_between_the_tags_of_an_inclusion_is_looked_into_and_is_no_template_itself() throws Exception {
        Uses uses = uses("{{#> alert}}{{#if share}}{{shout share}}{{/if}}{{> inner x=(whisper 1)}}{{/alert}}"
                + "{{#if @partial-block}}{{> @partial-block}}{{/if}}");

        assertThat(uses.included()).containsOnlyKeys("alert", "inner");
        assertThat(uses.helpers()).containsOnlyKeys("if", "shout", "whisper");
    }

    @Test
    void where_only_filling_shows_what_is_included_its_place_is_told() throws Exception {
        Uses uses = uses("{{> a}}\n{{> (lookup . \"x\") y}}");

        assertThat(uses.included()).containsOnlyKeys("a");
        assertThat(uses.includedByOutcome()).containsExactly(new Place(2, 5));
        assertThat(uses.helpers()).containsExactly(entry("lookup", new Place(2, 6)));
    }

    @Test
    void every_call_of_a_helper_is_told_with_what_is_written_out() throws Exception {
        List<HelperCall> calls =
                uses("""
                        {{shout "carriers"}}
                        {{#if x}}{{whisper (shout 'acme' 5 true null title (lookup x 1) loud="very" much=x)}}{{/if}}{{shout}}""")
                        .calls("shout");

        assertThat(calls)
                .containsExactly(
                        new HelperCall(new Place(1, 3), "shout", List.of(written("carriers")), Map.of()),
                        new HelperCall(
                                new Place(2, 21),
                                "shout",
                                List.of(
                                        written("acme"),
                                        written(new BigDecimal("5")),
                                        written(true),
                                        new Argument.Written(Optional.empty()),
                                        new Argument.WorkedOut(),
                                        new Argument.WorkedOut()),
                                Map.of("loud", written("very"), "much", new Argument.WorkedOut())),
                        new HelperCall(new Place(2, 95), "shout", List.of(), Map.of()));
    }

    @Test
    void a_call_tells_a_text_that_is_written_out_and_nothing_in_place_of_anything_else() throws Exception {
        HelperCall call =
                uses("{{shout \"carriers\" 5 title \"\"}}").calls("shout").get(0);

        assertThat(call.text(0)).contains("carriers");
        assertThat(call.text(1)).isEmpty();
        assertThat(call.text(2)).isEmpty();
        assertThat(call.text(3)).contains("");
        assertThat(call.text(4)).isEmpty();
    }

    private static Argument written(Object value) {
        return new Argument.Written(Optional.of(value));
    }

    private Uses uses(String template) throws TemplateFault {
        return language.uses(language.read(template));
    }
}
