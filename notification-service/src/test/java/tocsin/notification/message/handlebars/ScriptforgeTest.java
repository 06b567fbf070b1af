package tocsin.notification.message.handlebars;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tocsin.notification.Examples;
import tocsin.notification.message.Composition;
import tocsin.notification.message.Message;
import tocsin.notification.message.Pictures;
import tocsin.notification.message.ScriptAnswer;
import tocsin.notification.template.Template;
import tocsin.notification.transition.json.TransitionReader;

/** Templates that ask scripts. */
class ScriptforgeTest {

    private static final Map<String, ScriptAnswer> ANSWERS = Map.of(
            "rates",
            returned(Map.of(
                    "rate",
                    new BigDecimal("0.02"),
                    "carriers",
                    List.of(Map.of("name", "<globex>")),
                    "title",
                    "Theirs")),
            "count",
            returned(new BigDecimal("7.50")),
            "names",
            returned(List.of("a", "b")),
            "nothing",
            new ScriptAnswer.Returned(Optional.empty()),
            "broken",
            new ScriptAnswer.Failed("the script \"broken\" failed: Error: no (line 2, column 3)"));

    private final List<Question> asked = new ArrayList<>();

    /** What was asked. */
    private record Question(Set<String> names, Optional<String> company, Map<String, Object> variables) {}

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            [{{rate}}]{{scriptforge "rates"}}{{rate}} {{#each carriers}}{{name}}{{/each}}  | []0.02 <globex>
            {{title}} {{scriptforge "rates"}}{{title}}                                     | Low ASR Theirs
            {{#with (scriptforge "rates")}}{{rate}}{{/with}} {{title}} {{rate}}.           | 0.02 Low ASR .
            {{scriptforge "count"}} {{math (scriptforge "count") "*" 2}}                   | 7.50 15
            {{scriptforge "names"}} {{#each (scriptforge "names")}}{{this}};{{/each}}      | a,b a;b;
            [{{scriptforge "nothing"}}]{{#if (scriptforge "nothing")}}x{{/if}}             | []
            {{#if recovered}}{{scriptforge "broken"}}{{/if}}fine                           | fine
            {{> asking}}{{rate}}                                                           | in 0.02 it: 0.02
            """)
    void a_template_has_the_answers_of_the_scripts_that_it_names(String text, String outcome) {
        Template asking = Composers.template("asking", null, "{{scriptforge \"rates\"}}in {{rate}} it: ", null, null);

        Composition composition = compose(text, asking);

        assertThat(composition.fault()).isEmpty();
        assertThat(composition.message().text()).isEqualTo(outcome);
    }

    @Test
    void every_script_is_asked_once_before_anything_is_filled_also_of_other_parts_and_what_they_include() {
        Template included = Composers.template("inner", null, "{{scriptforge \"names\"}}{{> inner2}}", null, null);
        Template deeper =
                Composers.template("inner2", null, "{{scriptforge \"nothing\"}}", "{{scriptforge \"x\"}}", null);
        Template own = Composers.template(
                "low-asr",
                "{{scriptforge \"count\"}}",
                "{{#if recovered}}{{> inner}}{{/if}}{{scriptforge \"count\"}}",
                "{{scriptforge \"rates\"}}<p>{{#each carriers}}{{name}}{{/each}}</p>",
                null);

        Message message = compose(Examples.firing().put("template", "low-asr"), own, included, deeper)
                .message();

        assertThat(asked).hasSize(1);
        assertThat(asked.get(0).names()).containsExactlyInAnyOrder("count", "names", "nothing", "rates");
        assertThat(asked.get(0).company()).contains("acme");
        assertThat(asked.get(0).variables()).containsEntry("title", "Low ASR").containsEntry("hasPicture", false);
        assertThat(message.subject()).isEqualTo("7.50");
        assertThat(message.html()).contains("<p>&lt;globex&gt;</p>");
    }

    @Test
    void a_script_that_fails_never_eats_the_alert() {
        Composition composition = compose("{{scriptforge \"broken\"}}");

        String fault =
                "text, line 1, column 3: scriptforge: the script \"broken\" failed: Error: no (line 2, column 3)";
        assertThat(composition.fault()).contains(fault);
        assertThat(composition.message().text())
                .contains("ASR 27.5 % is at or below 30 %")
                .contains("The template low-asr could not be filled: " + fault);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            {{scriptforge title}}         | text, line 1, column 3: scriptforge needs one name in quotation marks
            {{> (lookup names 0)}}        | text, line 1, column 5: there is no template named ""
            """)
    void a_name_that_is_not_written_out_is_a_fault_like_any_other(String text, String fault) {
        assertThat(compose(text).fault())
                .hasValueSatisfying(said -> assertThat(said).startsWith(fault));
        assertThat(asked).isEmpty();
    }

    @Test
    void a_script_that_is_asked_where_it_cannot_be_seen_before_has_no_answer() {
        Template asking = Composers.template("asr", null, "{{scriptforge \"rates\"}}", null, null);

        assertThat(compose("{{scriptforge \"count\"}}{{> (lookup this \"areaName\")}}", asking)
                        .fault())
                .contains("text, line 1, column 28: in the template \"asr\", line 1, column 3: scriptforge:"
                        + " the script \"rates\" is asked where it cannot be seen before");
    }

    @Test
    void a_list_asks_for_the_company_that_it_is_all_about_or_for_none() {
        Template digest = Composers.template("digest", null, "{{scriptforge \"count\"}}", null, null);

        String one = compose(List.of(Examples.firing(), Examples.reset()), digest)
                .message()
                .text();
        compose(List.of(Examples.firing(), Examples.consecutiveFailures()), digest);

        assertThat(one).isEqualTo("7.50");
        assertThat(asked).extracting(Question::company).containsExactly(Optional.of("acme"), Optional.empty());
    }

    private Composition compose(String text, Template... others) {
        Template[] all = new Template[others.length + 1];
        System.arraycopy(others, 0, all, 1, others.length);
        all[0] = Composers.template("low-asr", null, text, null, null);
        return compose(Examples.firing().put("template", "low-asr"), all);
    }

    private Composition compose(ObjectNode transition, Template... written) {
        return compose(List.of(transition), written);
    }

    private Composition compose(List<ObjectNode> transitions, Template... written) {
        HandlebarsComposer composer = new HandlebarsComposer(
                new TransitionReader(Examples.JSON),
                Pictures.NONE,
                this::answer,
                Composers.writer(written),
                Runnable::run);
        return composer.compose(transitions.stream().map(ObjectNode::toString).toList())
                .await()
                .indefinitely();
    }

    private Uni<Map<String, ScriptAnswer>> answer(
            Set<String> names, Optional<String> company, Map<String, Object> variables) {
        asked.add(new Question(names, company, variables));
        return Uni.createFrom().item(names.stream().collect(Collectors.toMap(Function.identity(), ANSWERS::get)));
    }

    private static ScriptAnswer returned(Object value) {
        return new ScriptAnswer.Returned(Optional.of(value));
    }
}
