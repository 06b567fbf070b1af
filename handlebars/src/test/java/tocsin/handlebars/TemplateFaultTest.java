package tocsin.handlebars;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with a template is said with its place. */
class TemplateFaultTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            {{title                            | 1 | 1  | the tag has no end
            a {{#if x}} b                      | 1 | 3  | the block if is not closed: {{/if}}
            {{/if}}                            | 1 | 1  | {{/if}} closes nothing
            {{else}}                           | 1 | 1  | {{else}} is in no block
            {{#if x}}{{/unless}}               | 1 | 10 | {{/if}} is needed here, not {{/unless}}
            {{#if x}}{{else}}{{else}}{{/if}}   | 1 | 18 | the block if has a second {{else}}
            {{#if}}{{/if}}                     | 1 | 4  | if needs one value, and has 0
            {{#if a b}}{{/if}}                 | 1 | 4  | if needs one value, and has 2
            {{if a}}                           | 1 | 3  | if is a block: {{#if …}} … {{/if}}
            {{shout (if a)}}                   | 1 | 10 | if is a block: {{#if …}} … {{/if}}
            {{#shout a}}{{/shout}}             | 1 | 4  | shout is not a block
            {{foo a}}                          | 1 | 3  | there is no helper named "foo"; there are each, if, log, lookup, shout, unless, with
            {{shout (foo)}}                    | 1 | 10 | there is no helper named "foo"; there are each, if, log, lookup, shout, unless, with
            {{#foo a}}{{/foo}}                 | 1 | 4  | there is no helper named "foo"; there are each, if, log, lookup, shout, unless, with
            {{shout (shout a}}                 | 1 | 17 | a closing parenthesis is missing
            {{shout "a}}                       | 1 | 9  | a text has no closing quotation mark
            {{shout 1.2.3}}                    | 1 | 9  | "1.2.3" is not a number
            {{shout text="a" b}}               | 1 | 18 | a value without a name comes after one that has a name
            {{a.[b}}                           | 1 | 5  | a closing ] is missing
            {{a b=}}                           | 1 | 7  | a name is needed, not "}"
            {{title}                           | 1 | 8  | }} is needed here, not "}"
            {{{title}}                         | 1 | 9  | }}} is needed here, not "}"
            {{}}                               | 1 | 3  | a name is needed, not "}"
            {{! never ends                     | 1 | 1  | the comment has no end
            {{{{raw}}}}{{{{/raw}}}}            | 1 | 1  | raw blocks are not available; a backslash before {{ makes it text
            {{=<% %>=}}                        | 1 | 1  | other braces cannot be set
            {{#*inline "x"}}{{/inline}}        | 1 | 1  | decorators and inline partials are not available; write a template of its own
            {{> absent}}                       | 1 | 5  | there is no template named "absent"
            {{> @partial-block}}               | 1 | 5  | nothing was given to be written here as @partial-block
            {{> a b c}}                        | 1 | 5  | a template can be about one value, not 2
            {{shout}}                          | 1 | 3  | shout: nothing to shout
            """)
    void a_fault_has_a_place_and_a_reason(String template, int line, int column, String reason) {
        assertThat(fault(new Fill(), template))
                .returns(new Place(line, column), TemplateFault::place)
                .hasMessage(reason);
    }

    @Test
    void lines_are_counted() {
        assertThat(fault(new Fill(), "a\n\n  b {{title}}\n {{foo a}}\n").place())
                .isEqualTo(new Place(4, 4));
    }

    @Test
    void columns_are_counted_in_characters_and_lines_within_comments_too() {
        assertThat(fault(new Fill(), "{{!-- one\ntwo --}}\r\n\uD83D\uDE00 {{#if title}}\n")
                        .place())
                .isEqualTo(new Place(3, 3));
    }

    @Test
    void a_fault_in_a_template_that_is_included_says_where_it_is_in_both() {
        Fill fill = new Fill()
                .with("outer", "\n{{> inner}}")
                .with("inner", "{{shout}}")
                .with("frame", "{{> @partial-block}}");

        assertThat(fault(fill, "x {{> outer}}"))
                .returns(new Place(1, 7), TemplateFault::place)
                .hasMessage("in the template \"outer\", line 2, column 5: in the template \"inner\", line 1, column 3: "
                        + "shout: nothing to shout");
        assertThat(fault(fill, "x {{#> frame}}{{shout}}{{/frame}}"))
                .returns(new Place(1, 17), TemplateFault::place)
                .hasMessage("shout: nothing to shout");
    }

    static TemplateFault fault(Fill fill, String template) {
        return catchThrowableOfType(TemplateFault.class, () -> fill.of(template, Map.of("title", "Low ASR")));
    }
}
