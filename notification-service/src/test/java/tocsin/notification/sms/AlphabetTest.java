package tocsin.notification.sms;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.junit.jupiter.api.Test;

class AlphabetTest {

    @Test
    void gsm_characters_have_the_septets_of_the_table() {
        assertThat(Alphabet.GSM_7.octets("@£$¥èéùìòÇ\nØø\rÅå"))
                .containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);
        assertThat(Alphabet.GSM_7.octets("ΔÆß !¤?¡AZÄ§¿azäà"))
                .containsExactly(
                        0x10, 0x1C, 0x1E, 0x20, 0x21, 0x24, 0x3F, 0x40, 0x41, 0x5A, 0x5B, 0x5F, 0x60, 0x61, 0x7A, 0x7B,
                        0x7F);
    }

    @Test
    void characters_of_the_extension_follow_an_escape() {
        assertThat(Alphabet.GSM_7.octets("a^{}\\[~]|€\f"))
                .containsExactly(
                        0x61, 0x1B, 0x14, 0x1B, 0x28, 0x1B, 0x29, 0x1B, 0x2F, 0x1B, 0x3C, 0x1B, 0x3D, 0x1B, 0x3E, 0x1B,
                        0x40, 0x1B, 0x65, 0x1B, 0x0A);
    }

    @Test
    void ucs_2_is_big_endian_with_surrogate_pairs() {
        assertThat(Alphabet.UCS_2.octets("ж\uD83D\uDE80\uD83D"))
                .containsExactly(new int[] {0x04, 0x36, 0xD8, 0x3D, 0xDE, 0x80, 0xD8, 0x3D});
    }

    @Test
    void the_escape_itself_is_no_character() {
        assertThat(Alphabet.of("\u001B")).isEqualTo(Alphabet.UCS_2);
    }

    @Property
    @Domain(OddTexts.class)
    @Domain(DomainContext.Global.class)
    void no_octet_of_gsm_has_more_than_seven_bits(@ForAll String text) {
        if (Alphabet.of(text) == Alphabet.GSM_7) {
            for (byte octet : Alphabet.GSM_7.octets(text)) {
                assertThat(octet).isNotNegative();
            }
        }
    }
}
