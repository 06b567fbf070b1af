package tocsin.config.template.handlebars;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tocsin.config.template.Part;
import tocsin.config.template.Proofreader;
import tocsin.config.template.StockTemplates;
import tocsin.config.template.TemplateName;
import tocsin.templates.StockWords;

/** The stock templates as they are shipped keep the rules that they would have to keep if people had written them. */
class StockTemplatesTest {

    private static final Proofreader PROOFREADER = new Proofreader(new HandlebarsSyntax());
    private static final StockTemplates STOCK = new StockTemplates(StockWords.read(), PROOFREADER);

    static Iterable<TemplateName> names() {
        return STOCK.names();
    }

    @ParameterizedTest
    @MethodSource("names")
    void a_stock_template_could_be_put_as_it_is(TemplateName name) {
        STOCK.parts(name).forEach((part, words) -> assertThat(
                        PROOFREADER.read(part, words).keySet())
                .as(name + ", " + part)
                .allMatch(included -> STOCK.parts(included.template()).containsKey(included.part())));
    }

    @Test
    void an_alert_and_a_report_have_a_subject_and_a_text() {
        assertThat(STOCK.parts(TemplateName.STANDARD)).containsKeys(Part.SUBJECT, Part.TEXT);
        assertThat(STOCK.parts(new TemplateName("report"))).containsKeys(Part.SUBJECT, Part.TEXT);
    }
}
