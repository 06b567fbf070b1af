package tocsin.handlebars;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Helpers whose value joins the variables, and helpers that are called with what is written out. */
class JoiningTest {

    private static final Map<String, Object> VARIABLES =
            Map.of("title", "Low ASR", "alerts", List.of(Map.of("n", 1), Map.of("n", 2)));

    private static final Map<String, Object> FOUND = Map.of(
            "rate", 3, "title", "Theirs", "carriers", List.of(Map.of("name", "globex"), Map.of("name", "initech")));

    private final Language language = new Language(Map.of("ask", JoiningTest::ask), Set.of("ask"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            [{{rate}}{{ask "all"}}{{rate}}]                                        | [3]
            {{title}} {{ask "all"}}{{title}} {{@root.title}} {{this.title}}        | Low ASR Theirs Theirs Theirs
            {{ask "all"}}{{#each carriers}}{{name}} {{rate}} {{/each}}             | globex 3 initech 3
            {{#each alerts}}{{n}}{{rate}}{{ask "all"}},{{/each}}{{rate}}           | 1,23,3
            {{#if (ask "all")}}{{#unless rate}}nothing joins{{/unless}}{{/if}}     | nothing joins
            {{#with (ask "all")}}{{rate}} {{title}}{{/with}} {{title}}             | 3 Theirs Low ASR
            {{lookup (ask "all") "rate"}}{{rate}}                                  | 3
            {{ask "five"}} {{#if (ask "five")}}yes{{/if}}                          | 5 yes
            {{> asking}} {{rate}}                                                  | asked 3
            {{#each @root}}{{#if @first}}{{ask "all"}}{{/if}}{{/each}}{{rate}}     | 3
            """)
    void what_joins_is_there_from_its_place_on(String template, String outcome) throws Exception {
        Fill fill = new Fill().in(language).with("asking", "{{ask \"all\"}}asked");

        assertThat(fill.of(template, VARIABLES).strip()).isEqualTo(outcome);
    }

    @Test
    void what_joins_one_filling_is_unknown_to_the_next() throws Exception {
        Program program = language.read("{{rate}}{{ask \"all\"}}{{rate}};");

        assertThat(fill(language, program) + fill(language, program)).isEqualTo("3;3;");
    }

    @Test
    void what_joins_is_escaped_as_any_text_is() throws Exception {
        Language hostile = new Language(Map.of("ask", arguments -> new Joining(Map.of("x", "<b>"))), Set.of("ask"));

        assertThat(new Fill().in(hostile).as(Escaping.HTML).of("{{ask \"all\"}}{{x}}{{{x}}}", Map.of()))
                .isEqualTo("&lt;b&gt;&lt;b&gt;");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            {{ask}}                               | 3
            {{ask title}}                         | 3
            {{ask 5}}                             | 3
            {{ask null}}                          | 3
            {{ask "a" "b"}}                       | 3
            {{ask "a" b=1}}                       | 3
            {{ask name="a"}}                      | 3
            {{ask (lookup this "title")}}         | 3
            {{#with (ask title)}}{{/with}}        | 10
            {{#if x}}{{else if (ask)}}{{/if}}     | 21
            {{> a x=(ask title)}}                 | 10
            {{> (ask title)}}                     | 6
            {{lookup this key=(ask title)}}       | 20
            """)
    void a_helper_that_is_foretold_is_called_with_a_text_that_is_written_out(String template, int column) {
        assertThat(catchThrowableOfType(TemplateFault.class, () -> language.read(template)))
                .returns(new Place(1, column), TemplateFault::place)
                .hasMessage("ask needs one name in quotation marks and nothing else: {{ask \"name\"}}");
    }

    @Test
    void a_helper_can_do_something_else_in_what_has_been_read_before() throws Exception {
        Program program = language.read("{{ask \"five\"}}");
        Language other = language.with("ask", arguments -> 6);

        assertThat(fill(language, program) + fill(other, program)).isEqualTo("56");
        assertThat(fill(other, other.read("{{ask \"x\"}}{{lookup this \"title\"}}")))
                .isEqualTo("6Low ASR");
        assertThatThrownBy(() -> language.with("tell", arguments -> 6))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is no helper named \"tell\"");
    }

    private static String fill(Language with, Program program) throws TemplateFault {
        return with.fill(program, VARIABLES, Escaping.NONE, name -> Optional.empty(), Fill.WIDE);
    }

    private static Object ask(Arguments arguments) {
        return arguments.text("name", 0).orElseThrow().equals("all") ? new Joining(FOUND) : 5;
    }
}
