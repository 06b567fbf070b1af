package tocsin.notification.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageTest {

    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\n", "\r", "\u0085", "\u2028", "\u0000", " \t\r\n "})
    void no_title_can_end_a_header(String breaking) {
        Message message = new Message("Low ASR" + breaking + "Bcc: all@acme.example", "");

        assertThat(message.subject()).isEqualTo("Low ASR Bcc: all@acme.example");
    }

    @Test
    void a_test_says_so_before_everything_else() {
        assertThat(new Message("x".repeat(200), "FIRING: Low ASR\n").asTest())
                .isEqualTo(new Message(
                        "[Test] " + "x".repeat(192) + "…",
                        "THIS IS A TEST. Nothing has happened, whatever is said below.\n\nFIRING: Low ASR\n",
                        Optional.empty(),
                        "[Test] " + "x".repeat(200),
                        Optional.empty()));
    }

    @Test
    void a_subject_has_a_bounded_length_and_whole_characters() {
        assertThat(new Message("x".repeat(200), "").subject()).isEqualTo("x".repeat(200));
        assertThat(new Message("x".repeat(201), "").subject()).isEqualTo("x".repeat(199) + "…");
        assertThat(new Message("x".repeat(198) + "\uD83D\uDD14\uD83D\uDD14", "").subject())
                .isEqualTo("x".repeat(198) + "…");
    }
}
