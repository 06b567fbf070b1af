package tocsin.notification.message.handlebars;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tocsin.notification.Examples;
import tocsin.notification.message.Composition;
import tocsin.notification.message.Message;
import tocsin.notification.message.Picture;
import tocsin.notification.message.PortalLink;
import tocsin.notification.template.Template;

class MessageWriterTest {

    private static final Picture PICTURE = new Picture(new byte[] {1}, "A \"line\"");

    @Test
    void a_template_of_somebodys_own_says_everything() {
        Template own = Composers.template("low-asr", "S {{title}}", "T {{value}}", "<p>{{reason}}</p>", "M {{share}}");

        Composition composition = write(Composers.writer(own), named("low-asr"));

        assertThat(composition)
                .isEqualTo(new Composition(
                        new Message(
                                "S Low ASR",
                                "T 27.5 %",
                                Optional.of("<p>ASR 27.5 % is at or below 30 %, over 40 calls in 5 minutes.</p>"),
                                "M 11 of 40 calls",
                                Optional.empty()),
                        "low-asr",
                        Optional.empty()));
    }

    @Test
    void parts_that_nobody_has_written_are_stock_ones() {
        Message stock = write(Composers.writer(), Examples.firing()).message();

        Message mixed = write(Composers.writer(Composers.template("asr", "Mine", null, null, null)), Examples.firing())
                .message();

        assertThat(mixed).isEqualTo(new Message("Mine", stock.text(), stock.html(), stock.sms(), stock.picture()));
    }

    @Test
    void who_writes_a_text_and_no_html_gets_mails_of_text_alone() {
        Template own = Composers.template("asr", null, "T {{value}}", null, null);

        Message message = write(Composers.writer(own), Examples.firing()).message();

        assertThat(message.text()).isEqualTo("T 27.5 %");
        assertThat(message.html()).isEmpty();
    }

    @Test
    void what_people_have_written_is_included_by_stock_templates_too() {
        Template alert = Composers.template("alert", "Mine: {{title}}", null, null, null);

        assertThat(write(Composers.writer(alert), Examples.firing()).message().subject())
                .isEqualTo("Mine: Low ASR");
        assertThat(write(Composers.writer(alert), Examples.reset()).message().subject())
                .isEqualTo("Mine: Low balance");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            {{#if title}}                       | text, line 1, column 1: the block if is not closed: {{/if}}
            {{foo title}}                       | text, line 1, column 3: there is no helper named "foo"; there are currencyFormat, dateFormat, each, if, log, lookup, math, nl2br, numberFormat, scriptforge, sec2min, unless, with
            {{math title "+" 1}}                | text, line 1, column 3: math: a number is needed, not "Low ASR"
            {{> absent}}                        | text, line 1, column 5: there is no template named "absent"
            {{> low-asr}}                       | text, line 1, column 5: in the template "low-asr", line 1, column 5:
            """)
    void a_template_that_cannot_be_filled_never_eats_the_alert(String broken, String fault) {
        Template own = Composers.template("low-asr", "Mine", broken, null, null);
        Composition stock = write(Composers.writer(), Examples.firing());

        Composition composition = write(Composers.writer(own), named("low-asr"));

        assertThat(composition.template()).isEqualTo("low-asr");
        assertThat(composition.fault())
                .hasValueSatisfying(said -> assertThat(said).startsWith(fault));
        assertThat(composition.message().subject()).isEqualTo(stock.message().subject());
        assertThat(composition.message().sms()).isEqualTo(stock.message().sms());
        assertThat(composition.message().text())
                .contains("ASR 27.5 % is at or below 30 %")
                .contains("The template low-asr could not be filled: " + fault)
                .contains("These are the stock words instead.");
        assertThat(composition.message().html()).hasValueSatisfying(html -> assertThat(html)
                .contains("The template <strong>low-asr</strong> could not be filled: text, line 1"));
    }

    @Test
    void a_template_that_writes_too_much_is_told_of_the_same_way() {
        Template own = Composers.template("low-asr", null, "{{#each x}}{{/each}}" + "x".repeat(50_001), null, null);

        assertThat(write(Composers.writer(own), named("low-asr")).fault())
                .contains("text, line 1, column 21: it becomes longer than 50,000 characters");
    }

    @Test
    void a_template_that_nobody_has_written_is_told_of_the_same_way() {
        Composition composition = write(Composers.writer(), named("gone"));

        assertThat(composition.fault()).contains("there is no template of this name");
        assertThat(composition.message().text())
                .contains("The template gone could not be filled: there is no template of this name")
                .contains("11 of 40 calls were answered");
    }

    @Test
    void stock_words_do_not_include_what_is_broken() {
        Template alert = Composers.template("alert", "{{broken", "{{broken", "{{broken", "{{broken");

        Composition composition = write(Composers.writer(alert), Examples.firing());

        assertThat(composition.fault()).hasValueSatisfying(fault -> assertThat(fault)
                .startsWith(
                        "subject, line 1, column 5: in the template \"alert\", line 1, column 1: the tag has no end"));
        assertThat(composition.message().subject()).isEqualTo("[warning] Acme Telecom: Low ASR – 27.5 % (<= 30 %)");
    }

    @Test
    void a_subject_of_nothing_is_the_title() {
        Template own = Composers.template("low-asr", "{{nothing}} \n", null, null, "{{nothing}}");

        assertThat(write(Composers.writer(own), named("low-asr")).message())
                .returns("Acme Telecom: Low ASR", Message::subject)
                .returns("Acme Telecom: Low ASR", Message::sms);
    }

    @Test
    void a_title_with_html_stays_text() {
        ObjectNode hostile = Examples.firing()
                .put("title", "<img src=x onerror=alert(1)> & \"co\"")
                .put("companyName", "<script>x</script>")
                .put("reason", "{{title}} </div><b>");

        Message message = write(Composers.writer(), hostile).message();

        assertThat(message.html()).hasValueSatisfying(html -> assertThat(html)
                .contains("&lt;img src&#x3D;x onerror&#x3D;alert(1)&gt; &amp; &quot;co&quot;")
                .contains("&lt;script&gt;x&lt;/script&gt;")
                .contains("{{title}} &lt;/div&gt;&lt;b&gt;")
                .doesNotContain("<img src=x", "<script>", "<b>"));
        assertThat(message.text()).contains("<img src=x onerror=alert(1)> & \"co\"");
    }

    @Test
    void a_picture_goes_with_html_that_shows_it_and_with_no_other() {
        Template own = Composers.template("low-asr", null, null, "<p>{{title}}</p>", null);

        Message shown = write(Composers.writer(), Examples.firing(), Optional.of(PICTURE))
                .message();
        Message hidden = write(Composers.writer(own), named("low-asr"), Optional.of(PICTURE))
                .message();

        assertThat(shown.picture()).contains(PICTURE);
        assertThat(shown.html()).hasValueSatisfying(html -> assertThat(html)
                .contains("src=\"cid:picture\" alt=\"A &quot;line&quot;\""));
        assertThat(write(Composers.writer(), Examples.firing()).message().html())
                .hasValueSatisfying(html -> assertThat(html).doesNotContain("cid:picture"));
        assertThat(hidden.picture()).isEmpty();
    }

    @Test
    void a_message_links_to_the_portal_where_there_is_one() {
        MessageWriter writer = new MessageWriter(
                Composers.desk(),
                new PortalLink(Optional.of("https://portal.example.com/c/{company}/alerts/{alert}?t={transition}")));
        String link = "https://portal.example.com/c/acme/alerts/0f8fad5b-d9cb-469f-a165-70867728950e"
                + "?t=9b2f1c34-52c1-4a62-8d9e-0d4a6c7b8e10";

        Message message = write(writer, Examples.firing()).message();

        assertThat(message.text()).contains("\n" + link + "\n");
        assertThat(message.html())
                .hasValueSatisfying(html -> assertThat(html).contains("href=\"" + link.replace("=", "&#x3D;") + "\""));
        assertThat(writer.variables(List.of(Examples.transition(Examples.firing()))))
                .containsEntry("portalUrl", "https://portal.example.com");
    }

    @Test
    void helpers_see_the_companys_zone_and_currency() {
        Template own = Composers.template(
                "low-asr", null, "{{dateFormat instant \"HH:mm\"}} {{currencyFormat valueNumber}}", null, null);

        assertThat(write(Composers.writer(own), named("low-asr")).message().text())
                .isEqualTo("10:14 27.50 EUR");
    }

    @Test
    void nothing_but_texts_numbers_flags_lists_and_maps_is_within_reach() {
        Map<String, Object> variables = Composers.writer()
                .variables(List.of(Examples.transition(Examples.firing()), Examples.transition(Examples.reset())));

        assertThat(variables.values()).allSatisfy(MessageWriterTest::isPlain);
    }

    private static void isPlain(Object value) {
        assertThat(value).isInstanceOfAny(String.class, Number.class, Boolean.class, List.class, Map.class);
        if (value instanceof List<?> list) {
            assertThat(list).allSatisfy(MessageWriterTest::isPlain);
        } else if (value instanceof Map<?, ?> map) {
            assertThat(map.values()).allSatisfy(MessageWriterTest::isPlain);
        }
    }

    private static ObjectNode named(String template) {
        return Examples.firing().put("template", template);
    }

    private static Composition write(MessageWriter writer, ObjectNode transition) {
        return write(writer, transition, Optional.empty());
    }

    private static Composition write(MessageWriter writer, ObjectNode transition, Optional<Picture> picture) {
        return writer.one(Examples.transition(transition), picture, Map.of());
    }
}
