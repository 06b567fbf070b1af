package tocsin.notification.sms.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tocsin.notification.sms.OddTexts;

class WritingTest {

    private static final String NASTY = "\"}, {\"to\": \"+1\"} & <b>' \\ \n?to=+2&x";

    @ParameterizedTest
    @CsvSource({
        "application/json, '\\\"'",
        "application/vnd.example+json; charset=utf-8, '\\\"'",
        "application/x-www-form-urlencoded, %22",
        "text/xml, &#34;",
        "Application/XML, &#34;",
        "text/plain, '\"'"
    })
    void the_content_type_says_how(String contentType, String quote) {
        assertThat(Writing.of(contentType).apply("\"")).isEqualTo(quote);
    }

    @Test
    void an_unknown_type_is_refused() {
        assertThatThrownBy(() -> Writing.of("application/octet-stream")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nothing_nasty_gets_out_of_its_place() throws Exception {
        assertThat(json(Writing.json(NASTY))).isEqualTo(NASTY);
        assertThat(xml(Writing.xml(NASTY))).isEqualTo(NASTY);
        assertThat(Writing.form(NASTY)).doesNotContain("&", "=", "+", " ", "\n");
        assertThat(URLDecoder.decode(Writing.form(NASTY), StandardCharsets.UTF_8))
                .isEqualTo(NASTY);
    }

    @Property
    @Domain(OddTexts.class)
    @Domain(DomainContext.Global.class)
    void json_says_what_was_meant(@ForAll String text) throws JsonProcessingException {
        assertThat(json(Writing.json(text))).isEqualTo(text);
    }

    @Property(tries = 200)
    @Domain(OddTexts.class)
    @Domain(DomainContext.Global.class)
    void xml_is_well_formed_whatever_is_written(@ForAll String text) throws Exception {
        assertThat(xml(Writing.xml(text)).length()).isLessThanOrEqualTo(text.length());
    }

    private static String json(String written) throws JsonProcessingException {
        return new ObjectMapper()
                .readTree("{\"a\": \"" + written + "\"}")
                .get("a")
                .textValue();
    }

    private static String xml(String written) throws Exception {
        byte[] document =
                ("<?xml version=\"1.0\" encoding=\"UTF-8\"?><a>" + written + "</a>").getBytes(StandardCharsets.UTF_8);
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(document))
                .getDocumentElement()
                .getTextContent();
    }
}
