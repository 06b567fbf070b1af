package tocsin.notification.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class MaskingTest {

    private final Masking masking = new Masking(Set.of("s3cr3t", "a", "/services/T0/B0/XXX"));

    @Test
    void secrets_are_taken_out_as_they_are_and_in_base64() {
        assertThat(masking.of("token s3cr3t, czNjcjN0, POST /services/T0/B0/XXX"))
                .isEqualTo("token ***, ***, POST ***");
    }

    @Test
    void words_that_hold_no_secret_stay() {
        assertThat(masking.of("a banana")).isEqualTo("a banana");
    }
}
