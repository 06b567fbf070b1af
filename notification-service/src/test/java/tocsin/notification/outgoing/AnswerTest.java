package tocsin.notification.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class AnswerTest {

    @Test
    void is_quoted_as_one_line_of_what_can_be_printed() {
        Answer answer = new Answer(500, Map.of(), "  it\r\n\tbroke\u0000 \u001b[31m\u202Ehere\u2028 ");

        assertThat(answer.words()).isEqualTo("HTTP 500: it broke [31m here");
    }

    @Test
    void is_quoted_in_part_where_it_is_long() {
        assertThat(new Answer(500, Map.of(), "x".repeat(1_000)).words())
                .isEqualTo("HTTP 500: " + "x".repeat(300) + "…");
    }

    @Test
    void has_headers_in_whatever_case() {
        assertThat(new Answer(200, Map.of("retry-after", "5"), "").header("Retry-After"))
                .contains("5");
    }
}
