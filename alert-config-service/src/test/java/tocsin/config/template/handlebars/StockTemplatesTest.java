package tocsin.config.template.handlebars;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tocsin.config.template.Part;
import tocsin.config.template.Proofreader;
import tocsin.config.template.StockTemplates;
import tocsin.config.template.TemplateName;

/** The stock templates as they are shipped keep the rules that they would have to keep if people had written them. */
class StockTemplatesTest {

    private static final StockTemplates STOCK = new StockTemplates(StockTemplatesTest::resource);

    static Iterable<TemplateName> names() {
        return STOCK.names();
    }

    @ParameterizedTest
    @MethodSource("names")
    void a_stock_template_could_be_put_as_it_is(TemplateName name) {
        Proofreader proofreader = new Proofreader(new HandlebarsSyntax());

        STOCK.parts(name).forEach((part, words) -> assertThat(
                        proofreader.read(part, words).keySet())
                .as(name + ", " + part)
                .allMatch(included -> STOCK.parts(included.template()).containsKey(included.part())));
    }

    @Test
    void an_alert_and_a_report_have_a_subject_and_a_text() {
        assertThat(STOCK.parts(TemplateName.STANDARD)).containsKeys(Part.SUBJECT, Part.TEXT);
        assertThat(STOCK.parts(new TemplateName("report"))).containsKeys(Part.SUBJECT, Part.TEXT);
    }

    private static Optional<String> resource(String path) {
        try (InputStream content = StockTemplates.class.getClassLoader().getResourceAsStream(path)) {
            return content == null
                    ? Optional.empty()
                    : Optional.of(new String(content.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
