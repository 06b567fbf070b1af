package tocsin.notification.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlackTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ASR <= 30 % & falling | ASR &lt;= 30 % &amp; falling",
                "<!channel> wake up    | &lt;!channel&gt; wake up",
                "<@U012AB3CD>          | &lt;@\u200BU012AB3CD&gt;",
                "&lt;!here&gt;         | &amp;lt;!here&amp;gt;",
                "@channel @here (@all) | @\u200Bchannel @\u200Bhere (@\u200Ball)",
                "noc@acme.example      | noc@acme.example"
            })
    void what_would_mean_something_is_only_shown(String text, String escaped) {
        assertThat(SlackText.escaped(text)).isEqualTo(escaped);
    }

    @Test
    void a_text_is_cut_at_the_end_of_a_line_where_it_can_be() {
        assertThat(SlackText.pieces("first\nsecond\nthird\n", 13)).isEqualTo(List.of("first\nsecond\n", "third\n"));
    }

    @Test
    void a_long_line_is_cut_between_whole_characters() {
        assertThat(SlackText.pieces("ab🔥🔥🔥", 15)).allSatisfy(piece -> assertThat(piece.chars()
                        .filter(each -> Character.isSurrogate((char) each))
                        .count())
                .isEven());
    }

    @Test
    void a_beginning_says_that_there_is_more() {
        assertThat(SlackText.beginning("Low ASR", 20)).isEqualTo("Low ASR");
        assertThat(SlackText.beginning("a long subject of many words", 20)).isEqualTo("a long subject of m…");
    }

    @Property
    void pieces_are_never_too_long_and_nothing_is_lost(
            @ForAll String text, @ForAll @IntRange(min = 10, max = 99) int longest) {
        List<String> pieces = SlackText.pieces(text, longest);

        assertThat(pieces).isNotEmpty().allSatisfy(piece -> assertThat(piece).hasSizeLessThanOrEqualTo(longest));
        assertThat(bare(String.join("", pieces))).isEqualTo(bare(SlackText.escaped(text)));
    }

    /** An at sign at a cut is kept apart once more than needed. */
    private static String bare(String text) {
        return text.replace("\u200B", "");
    }
}
