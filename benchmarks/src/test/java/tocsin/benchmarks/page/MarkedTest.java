package tocsin.benchmarks.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MarkedTest {

    @Test
    void only_what_is_between_the_marks_is_written_anew() {
        Marked page = new Marked("# Prose\n<!-- start -->\nold\n<!-- /start -->\nmore prose\n");

        assertThat(page.with("start", "new\n").text())
                .isEqualTo("# Prose\n<!-- start -->\nnew\n<!-- /start -->\nmore prose\n");
    }

    @Test
    void a_page_without_the_marks_is_refused() {
        assertThatThrownBy(() -> new Marked("# Prose").with("start", "new"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("<!-- start -->");
    }
}
