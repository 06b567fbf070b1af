package tocsin.notification.sms.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import tocsin.notification.sms.Settings;

class SecretsTest {

    private final Secrets secrets = Secrets.in(Settings.with(Map.of(
                    "tocsin.sms.http.url",
                            "https://sms.example.net/?user=al&password=s%2Bcret&text={text}&charset=UTF-8",
                    "tocsin.sms.http.headers.Authorization", "Bearer abc-def",
                    "tocsin.sms.http.headers.X-Key", "k123"))
            .http());

    @Test
    void what_a_gateway_repeats_of_headers_and_query_is_hidden() {
        assertThat(secrets.hiddenIn("GET /?user=al&password=s%2Bcret&text=hello (s+cret)"))
                .isEqualTo("GET /?user=al&password=***&text=hello (***)");
        assertThat(secrets.hiddenIn("Authorization: Bearer abc-def, abc-def, X-Key: k123"))
                .isEqualTo("Authorization: ***, ***, X-Key: ***");
    }

    @Test
    void other_words_stay() {
        assertThat(secrets.hiddenIn("0: Accepted for delivery, al")).isEqualTo("0: Accepted for delivery, al");
    }
}
