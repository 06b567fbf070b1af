package tocsin.notification.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookSecretTest {

    /** The example that the libraries of the Standard Webhooks project share. */
    @Test
    void a_signature_is_that_of_the_specification() {
        WebhookSecret secret = WebhookSecret.read("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");

        assertThat(secret.sign("msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, "{\"test\": 2432232314}"))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @ParameterizedTest
    @ValueSource(ints = {24, 32, 64})
    void has_24_to_64_bytes(int bytes) {
        assertThat(WebhookSecret.read(secret(bytes)).sign("id", 1, "")).startsWith("v1,");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 23, 65})
    void fewer_or_more_bytes_are_refused(int bytes) {
        assertRefused(secret(bytes));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "whsec_not-in-base-64!", "whsk_MfKQ9r8GKYqrTwjUPD8ILPZI"
            })
    void anything_else_is_refused_without_being_quoted(String text) {
        assertRefused(text);
    }

    private static void assertRefused(String text) {
        assertThatThrownBy(() -> WebhookSecret.read(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a webhook secret is whsec_ and 24 to 64 bytes in Base64; this one is not");
    }

    private static String secret(int bytes) {
        return "whsec_" + Base64.getEncoder().encodeToString(new byte[bytes]);
    }
}
