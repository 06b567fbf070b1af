package tocsin.notification.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SegmentsTest {

    private static final String ROCKET = "\uD83D\uDE80";

    @ParameterizedTest
    @CsvSource({
        "a, 0, 1",
        "a, 160, 1",
        "a, 161, 2",
        "a, 306, 2",
        "a, 307, 3",
        "€, 80, 1",
        "€, 81, 2",
        "€, 152, 2",
        "€, 153, 3",
        "ж, 70, 1",
        "ж, 71, 2",
        "ж, 134, 2",
        "ж, 135, 3"
    })
    void a_text_takes_as_many_parts_as_its_alphabet_needs(String letter, int times, int parts) {
        String text = letter.repeat(times);

        Segments segments = Segments.of(text);

        assertThat(segments.parts()).hasSize(parts);
        assertThat(segments.text()).isEqualTo(text);
        assertThat(segments.shortened()).isFalse();
    }

    @Test
    void one_character_that_gsm_does_not_have_makes_the_whole_text_ucs_2() {
        assertThat(Segments.of("[critical] Acme: ASR {27.5} ~ 30 | € £ ä").alphabet())
                .isEqualTo(Alphabet.GSM_7);
        assertThat(Segments.of("Acme – ASR").alphabet()).isEqualTo(Alphabet.UCS_2);
    }

    @Test
    void an_escape_is_never_torn_from_its_character() {
        Segments segments = Segments.of("a".repeat(152) + "€" + "b".repeat(20));

        assertThat(segments.parts()).containsExactly("a".repeat(152), "€" + "b".repeat(20));
    }

    @Test
    void a_surrogate_pair_is_never_torn() {
        Segments segments = Segments.of("ж".repeat(66) + ROCKET + "ж".repeat(20));

        assertThat(segments.parts()).containsExactly("ж".repeat(66), ROCKET + "ж".repeat(20));
    }

    @Test
    void a_text_of_too_many_parts_is_shortened_with_an_ellipsis() {
        assertThat(Segments.of("a".repeat(1531)))
                .isEqualTo(new Segments(
                        Alphabet.GSM_7,
                        Stream.concat(
                                        Collections.nCopies(9, "a".repeat(153)).stream(),
                                        Stream.of("a".repeat(150) + "..."))
                                .toList(),
                        true));
        assertThat(Segments.of("ж".repeat(71), 1))
                .isEqualTo(new Segments(Alphabet.UCS_2, List.of("ж".repeat(69) + "…"), true));
    }

    @Test
    void more_parts_than_a_header_can_count_cannot_be_asked_for() {
        assertThatThrownBy(() -> Segments.of("a", 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Segments.of("a", 256)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    @Domain(OddTexts.class)
    @Domain(DomainContext.Global.class)
    void put_together_the_parts_are_the_text(@ForAll String text) {
        Segments segments = Segments.of(text, 255);

        assertThat(segments.text()).isEqualTo(text);
        assertThat(segments.shortened()).isFalse();
    }

    @Property
    @Domain(OddTexts.class)
    @Domain(DomainContext.Global.class)
    void no_part_is_empty_too_long_or_torn(@ForAll String text, @ForAll @IntRange(min = 1, max = 12) int most) {
        Segments segments = Segments.of(text, most);

        int room = segments.parts().size() == 1
                ? segments.alphabet().alone()
                : segments.alphabet().concatenated();
        assertThat(segments.parts()).hasSizeBetween(1, most).allSatisfy(part -> {
            assertThat(segments.alphabet().units(part)).isBetween(text.isEmpty() ? 0 : 1, room);
            assertThat(segments.alphabet().octets(part))
                    .hasSize(segments.alphabet().units(part) * (segments.alphabet() == Alphabet.GSM_7 ? 1 : 2));
        });
        assertThat(Math.toIntExact(segments.parts().stream()
                        .mapToLong(part -> part.codePoints().count())
                        .sum()))
                .isEqualTo(segments.text().codePointCount(0, segments.text().length()));
    }

    @Property
    @Domain(OddTexts.class)
    @Domain(DomainContext.Global.class)
    void what_is_shortened_is_the_beginning_and_an_ellipsis_and_could_not_be_longer(
            @ForAll String text, @ForAll @IntRange(min = 1, max = 12) int most) {
        Segments segments = Segments.of(text, most);

        if (segments.shortened()) {
            String ellipsis = segments.alphabet().ellipsis();
            String kept = segments.text().substring(0, segments.text().length() - ellipsis.length());
            assertThat(segments.text()).endsWith(ellipsis);
            assertThat(text).startsWith(kept);
            assertThat(segments.parts()).hasSize(most);
        } else {
            assertThat(segments.text()).isEqualTo(text);
        }
    }
}
