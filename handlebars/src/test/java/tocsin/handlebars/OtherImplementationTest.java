package tocsin.handlebars;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.github.jknack.handlebars.Context;
import com.github.jknack.handlebars.EscapingStrategy;
import com.github.jknack.handlebars.Handlebars;
import com.github.jknack.handlebars.context.MapValueResolver;
import com.github.jknack.handlebars.io.StringTemplateSource;
import com.github.jknack.handlebars.io.TemplateLoader;
import com.github.jknack.handlebars.io.TemplateSource;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What templates of other systems rely on, gives the same here as with Handlebars.java. */
class OtherImplementationTest {

    private static final Map<String, String> PARTIALS = Map.of(
            "name", "<{{title}}>",
            "list", "- {{n}}\n- b\n",
            "frame", "[{{> @partial-block}}]");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hello {{title}}, {{company.name}} {{company.tags.[1]}}!",
                "{{#if yes}}a{{else}}b{{/if}}{{#unless yes}}c{{/unless}}{{#if zero}}d{{else}}e{{/if}}",
                "{{#if no}}a{{else if yes}}b{{else}}c{{/if}}",
                "{{#each alerts}}{{@index}}:{{n}}{{#unless @last}}, {{/unless}}{{/each}}",
                "{{#each company.tags as |tag|}}{{tag}};{{/each}}",
                "{{#each map}}{{@key}}={{this}} {{/each}}",
                "{{#each none}}a{{else}}b{{/each}}",
                "{{#with company}}{{name}} of {{../title}}{{/with}}",
                "{{#each alerts}}{{title}}{{/each}}",
                "{{#alerts}}{{n}}{{/alerts}}{{^none}}none{{/none}}{{#company}}{{name}}{{/company}}",
                "{{lookup company \"name\"}}",
                "a\n{{#if yes}}\n  b {{title}}\n{{/if}}\nc\n",
                "a\n  {{#each alerts}}\n  - {{n}}\n  {{/each}}\nc",
                "{{#if yes}}\n{{#each alerts}}\n{{n}}\n{{/each}}\n{{/if}}\nend\n",
                "x {{~ title ~}} y",
                "{{! comment }}\n{{!-- {{more}} --}}\n{{title}}\n",
                "\\{{title}}",
                "{{> name}}, {{#each alerts}}{{> name}}{{/each}}",
                "x\n  {{> list}}\ny\n",
                "{{#> frame}}in {{title}}{{/frame}}",
                "<p title=\"{{html}}\">{{html}}</p>"
            })
    void a_template_gives_the_same(String template) throws Exception {
        Fill ours = new Fill().as(Escaping.HTML);
        PARTIALS.forEach(ours::with);

        assertThat(ours.of(template, LanguageTest.variables())).isEqualTo(theirs(template));
    }

    static List<String> broken() {
        return List.of(
                "{{#if yes}}",
                "{{title",
                "{{/if}}",
                "{{#if yes}}{{/unless}}",
                "{{foo title}}",
                "{{#each}}{{title}{{/each}}");
    }

    @ParameterizedTest
    @MethodSource("broken")
    void what_is_broken_there_is_broken_here(String template) {
        assertThat(catchThrowable(() -> theirs(template))).isNotNull();
        assertThat(catchThrowable(() -> new Fill().of(template, LanguageTest.variables())))
                .isInstanceOf(TemplateFault.class);
    }

    private static String theirs(String template) throws Exception {
        Handlebars handlebars =
                new Handlebars(new Loader()).with(EscapingStrategy.HTML_ENTITY).prettyPrint(true);
        return handlebars
                .compileInline(template)
                .apply(Context.newBuilder(LanguageTest.variables())
                        .resolver(MapValueResolver.INSTANCE)
                        .build());
    }

    /** Finds the partials of this test. */
    private static final class Loader implements TemplateLoader {

        @Override
        public TemplateSource sourceAt(String location) throws IOException {
            String source = PARTIALS.get(location);
            if (source == null) {
                throw new FileNotFoundException(location);
            }
            return new StringTemplateSource(location, source);
        }

        @Override
        public String resolve(String location) {
            return location;
        }

        @Override
        public String getPrefix() {
            return "";
        }

        @Override
        public String getSuffix() {
            return "";
        }

        @Override
        public void setPrefix(String prefix) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void setSuffix(String suffix) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void setCharset(Charset charset) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Charset getCharset() {
            return StandardCharsets.UTF_8;
        }
    }
}
