package tocsin.notification.sms.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tocsin.notification.sms.Segments;
import tocsin.notification.sms.Settings;
import tocsin.notification.sms.ShortMessage;
import tocsin.notification.sms.Texts;

class RequestsTest {

    private static final UUID ID = UUID.fromString("5f0c2f56-7a53-4f7e-9a39-6f6a50b5b7d1");
    private static final ShortMessage MESSAGE =
            new ShortMessage(ID, Texts.NUMBER, Segments.of("Acme & Söhne: \"ASR\" – {to} $1"));

    @Test
    void the_query_is_filled_in() {
        Requests requests = requests(Map.of(
                "url",
                        "https://sms.example.net/send?user=a%20b&to={to}&n={digits}&from={from}&text={text}&coding={coding}",
                "from", "Tocsin & co"));

        assertThat(requests.of(MESSAGE))
                .isEqualTo(new Request(
                        "/send?user=a%20b&to=%2B447700900123&n=447700900123&from=Tocsin%20%26%20co"
                                + "&text=Acme%20%26%20S%C3%B6hne%3A%20%22ASR%22%20%E2%80%93%20%7Bto%7D%20%241&coding=2",
                        Optional.empty()));
    }

    @Test
    void the_body_is_filled_in() {
        Requests requests = requests(Map.of(
                "url", "http://sms.example.net",
                "body", "{\"id\": \"{id}\", \"to\": [\"{to}\"], \"text\": \"{text}\"}"));

        assertThat(requests.of(MESSAGE))
                .isEqualTo(new Request(
                        "/",
                        Optional.of("{\"id\": \"" + ID + "\", \"to\": [\"+447700900123\"],"
                                + " \"text\": \"Acme & Söhne: \\\"ASR\\\" – {to} $1\"}")));
    }

    @ParameterizedTest
    @CsvSource({
        "https://sms.example.net/a, sms.example.net, 443, true",
        "HTTP://sms.example.net, sms.example.net, 80, false",
        "http://127.0.0.1:13013/a, 127.0.0.1, 13013, false"
    })
    void the_url_says_where(String url, String host, int port, boolean secure) {
        Requests requests = requests(Map.of("url", url));

        assertThat(requests.host()).isEqualTo(host);
        assertThat(requests.port()).isEqualTo(port);
        assertThat(requests.isSecure()).isEqualTo(secure);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://sms.example.net/",
                "/send",
                "https:///send",
                "https://user:secret@sms.example.net/",
                "https://sms.example.net/{to}",
                "https://sms.example.net/?a=b#c",
                "https://sms.example.net/?a=b c"
            })
    void a_url_that_is_none_is_refused(String url) {
        assertThatThrownBy(() -> requests(Map.of("url", url)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("tocsin.sms.http.url must be");
    }

    @Test
    void a_blank_that_stands_for_nothing_is_refused() {
        assertThatThrownBy(() -> requests(Map.of("url", "https://sms.example.net/?t={txt}")))
                .hasMessageStartingWith("tocsin.sms.http: {txt} stands for nothing");
    }

    @Test
    void other_methods_are_refused() {
        assertThatThrownBy(() -> requests(Map.of("url", "https://sms.example.net/", "method", "DELETE")))
                .hasMessageStartingWith("tocsin.sms.http.method must be one of");
    }

    private static Requests requests(Map<String, String> set) {
        Map<String, String> all = new HashMap<>();
        set.forEach((name, value) -> all.put("tocsin.sms.http." + name, value));
        return new Requests(Settings.with(all).http());
    }
}
