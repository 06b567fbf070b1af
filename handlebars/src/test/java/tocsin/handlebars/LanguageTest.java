package tocsin.handlebars;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LanguageTest {

    static List<Case> cases() {
        return List.of(
                new Case("{{title}}", "Low ASR"),
                new Case("{{ title }} {{{title}}} {{&title}}", "Low ASR Low ASR Low ASR"),
                new Case("[{{nothing}}{{company.nothing.more}}{{empty}}]", "[]"),
                new Case(
                        "{{company.name}}/{{company/name}}/{{this.company.name}}/{{./title}}",
                        "Acme/Acme/Acme/Low ASR"),
                new Case(
                        "{{company.tags.[0]}} {{company.tags.1}} {{company.tags.length}} {{company.tags.[9]}}",
                        "gold eu 2 "),
                new Case("{{n}} {{zero}} {{yes}} {{no}}", "27.50 0 true false"),
                new Case("{{company.tags}} [{{company}}]", "gold,eu []"),
                new Case("{{#if yes}}a{{/if}}{{#if no}}b{{else}}c{{/if}}", "ac"),
                new Case("{{#if zero}}a{{else if empty}}b{{else if yes}}c{{else}}d{{/if}}", "c"),
                new Case("{{#if zero includeZero=true}}a{{/if}}{{#if none}}b{{^}}c{{/if}}", "ac"),
                new Case("{{#unless no}}a{{else}}b{{/unless}}", "a"),
                new Case(
                        "{{#each company.tags}}{{@index}}{{this}}{{#unless @last}}, {{/unless}}{{/each}}",
                        "0gold, 1eu"),
                new Case("{{#each company.tags as |tag i|}}{{i}}{{tag}} {{/each}}", "0gold 1eu "),
                new Case("{{#each map}}{{@key}}={{this}}{{#if @first}};{{/if}}{{/each}}", "a=1;b=2"),
                new Case("{{#each none}}a{{else}}b{{/each}}{{#each nothing}}a{{else}}c{{/each}}", "bc"),
                new Case("{{#each alerts}}{{title}} {{/each}}", "one Low ASR "),
                new Case("{{#each alerts}}{{this.title}}{{n}} {{/each}}", "one1 2 "),
                new Case("{{#each alerts}}{{../title}}{{@root.title}} {{/each}}", "Low ASRLow ASR Low ASRLow ASR "),
                new Case("{{#each alerts}}{{#if n}}{{../title}} {{/if}}{{/each}}", "Low ASR Low ASR "),
                new Case(
                        "{{#each alerts}}{{#each ../company.tags}}{{@../index}}{{@index}}{{../n}} {{/each}}{{/each}}",
                        "001 011 102 112 "),
                new Case(
                        "{{#with company}}{{name}} {{../title}}{{/with}}{{#with none}}a{{else}} b{{/with}}",
                        "Acme Low ASR b"),
                new Case("{{#with company as |c|}}{{c.name}}{{/with}}", "Acme"),
                new Case("{{#alerts}}{{n}}{{/alerts}}{{#company}}{{name}}{{/company}}{{#yes}}y{{/yes}}", "12Acmey"),
                new Case("{{^none}}a{{/none}}{{^company}}b{{else}}c{{/company}}{{#nothing}}d{{/nothing}}", "ac"),
                new Case("{{lookup company \"name\"}} {{lookup company.tags 1}} {{lookup map 'b'}}", "Acme eu 2"),
                new Case("{{lookup (lookup alerts 0) \"title\"}}", "one"),
                new Case("{{shout title}} {{shout text=\"a\"}} {{shout (shout \"b\")}}", "LOW ASR A B"),
                new Case("{{shout \"say \\\"x\\\"\"}} {{shout 'it\\'s'}}", "SAY \"X\" IT'S"),
                new Case("[{{log title 1 true null}}]", "[]"),
                new Case("a{{! no }}b{{!-- {{title}} --}}c", "abc"),
                new Case("a {{~! x ~}} b {{~!-- }} --~}} c", "abc"),
                new Case("\\{{title}} \\\\{{title}} {title} }}", "{{title}} \\Low ASR {title} }}"),
                new Case("a  {{~title~}}  b {{~#if yes~}} c {{~/if~}} d", "aLow ASRbcd"),
                new Case("a\n{{#if yes}}\nb\n{{else}}\nc\n{{/if}}\nd\n", "a\nb\nd\n"),
                new Case("  {{#if yes}}  \n  b\n  {{/if}}", "  b\n"),
                new Case("a\n  {{! alone }}\r\nb", "a\nb"),
                new Case("a {{#if yes}}\nb\n{{/if}} c\n", "a \nb\n c\n"),
                new Case("{{html}}", "<b>\"R&D\"</b>"),
                new Case("äöü {{title}} \uD83D\uDD14", "äöü Low ASR \uD83D\uDD14"),
                new Case("", ""));
    }

    record Case(String template, String outcome) {}

    @ParameterizedTest
    @MethodSource("cases")
    void a_template_gives(Case one) throws Exception {
        assertThat(new Fill().of(one.template(), variables())).isEqualTo(one.outcome());
    }

    @Test
    void in_html_every_text_is_escaped_with_two_braces_and_with_three() throws Exception {
        assertThat(new Fill().as(Escaping.HTML).of("<i>{{html}}|{{{html}}}|{{&html}}</i>", variables()))
                .isEqualTo("<i>%1$s|%1$s|%1$s</i>".formatted("&lt;b&gt;&quot;R&amp;D&quot;&lt;/b&gt;"));
        assertThat(new Fill().as(Escaping.HTML).of("{{x}}", Map.of("x", "a=b`c'd")))
                .isEqualTo("a&#x3D;b&#x60;c&#x27;d");
    }

    @Test
    void markup_that_a_helper_has_made_is_written_as_it_is() throws Exception {
        Language language = new Language(Map.of("rule", arguments -> new Markup("<hr>")));

        assertThat(new Fill().in(language).as(Escaping.HTML).of("{{rule}}{{{rule}}}", Map.of()))
                .isEqualTo("<hr><hr>");
    }

    @Test
    void templates_include_each_other() throws Exception {
        Fill fill = new Fill()
                .with("name", "<{{title}}>")
                .with("told", "{{who}} {{title}}\n")
                .with("frame", "[{{#if @partial-block}}{{> @partial-block}}{{else}}bare{{/if}}]")
                .with("twice", "{{#> frame}}({{> @partial-block}}){{/frame}}");

        assertThat(fill.of("{{> name}}{{#each alerts}}{{> name}}{{/each}}", variables()))
                .isEqualTo("<Low ASR><one><Low ASR>");
        assertThat(fill.of("{{> told alerts.[0] who=company.name}}", variables()))
                .isEqualTo("Acme one\n");
        assertThat(fill.of("{{> frame}}{{#> frame}}{{title}}{{/frame}}", variables()))
                .isEqualTo("[bare][Low ASR]");
        assertThat(fill.of("{{#> twice}}x{{/twice}}", variables())).isEqualTo("[(x)]");
        assertThat(fill.of("{{> (lookup company \"which\")}}", Map.of("company", Map.of("which", "frame"))))
                .isEqualTo("[bare]");
        assertThat(fill.of("{{#> absent}}instead{{/absent}}", variables())).isEqualTo("instead");
    }

    @Test
    void a_template_that_is_included_on_a_line_of_its_own_is_indented() throws Exception {
        Fill fill = new Fill().with("list", "- a\n- b\n");

        assertThat(fill.of("x\n  {{> list}}\ny\n", Map.of())).isEqualTo("x\n  - a\n  - b\ny\n");
        assertThat(fill.of("x {{> list}}y", Map.of())).isEqualTo("x - a\n- b\ny");
    }

    /** Texts, numbers, flags, lists and maps. */
    static Map<String, Object> variables() {
        Map<String, Object> variables = new HashMap<>();
        variables.put("title", "Low ASR");
        variables.put("company", Map.of("name", "Acme", "tags", List.of("gold", "eu")));
        variables.put("n", new BigDecimal("27.50"));
        variables.put("zero", BigDecimal.ZERO);
        variables.put("yes", true);
        variables.put("no", false);
        variables.put("empty", "");
        variables.put("none", List.of());
        variables.put("html", "<b>\"R&D\"</b>");
        variables.put("lines", "a\nb");
        variables.put(
                "alerts", List.of(Map.of("title", "one", "n", BigDecimal.ONE), Map.of("n", BigDecimal.valueOf(2))));
        variables.put("map", new TreeMap<>(Map.of("a", BigDecimal.ONE, "b", BigDecimal.valueOf(2))));
        return variables;
    }
}
