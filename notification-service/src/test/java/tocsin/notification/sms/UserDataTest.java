package tocsin.notification.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.junit.jupiter.api.Test;

class UserDataTest {

    /** What a short message has room for (3GPP TS 23.040, section 9.2.3.24). */
    private static final int OCTETS = 140;

    private static final UUID ID = new UUID(0, 0x2A);

    @Test
    void one_part_has_no_header() {
        assertThat(UserData.of(Segments.of("ab"), ID))
                .containsExactly(new UserData(Alphabet.GSM_7, false, new byte[] {0x61, 0x62}));
    }

    @Test
    void several_parts_say_which_of_how_many_they_are() {
        List<UserData> parts = UserData.of(Segments.of("a".repeat(307)), ID);

        assertThat(parts).extracting(UserData::headed).containsExactly(true, true, true);
        assertThat(parts)
                .extracting(part -> Arrays.copyOf(part.octets(), 6))
                .containsExactly(new byte[] {5, 0, 3, 0x2A, 3, 1}, new byte[] {5, 0, 3, 0x2A, 3, 2}, new byte[] {
                    5, 0, 3, 0x2A, 3, 3
                });
        assertThat(parts).extracting(part -> part.octets().length).containsExactly(159, 159, 7);
    }

    @Test
    void the_same_message_has_the_same_parts_in_every_attempt() {
        Segments segments = Segments.of("ж".repeat(200));

        assertThat(UserData.of(segments, ID)).isEqualTo(UserData.of(segments, ID));
        assertThat(UserData.of(segments, ID)).isNotEqualTo(UserData.of(segments, new UUID(0, 0x2B)));
    }

    @Property
    @Domain(OddTexts.class)
    @Domain(DomainContext.Global.class)
    void every_part_fits_into_a_short_message(@ForAll String text, @ForAll long id) {
        assertThat(UserData.of(Segments.of(text), new UUID(id, id)))
                .allSatisfy(part -> assertThat(packed(part)).isLessThanOrEqualTo(OCTETS));
    }

    /** The length on the air, where septets are packed and begin on a septet after the header. */
    private static int packed(UserData part) {
        if (part.alphabet() == Alphabet.UCS_2) {
            return part.octets().length;
        }
        int header = part.headed() ? 6 : 0;
        int septets = (header * 8 + 6) / 7 + part.octets().length - header;
        return (septets * 7 + 7) / 8;
    }
}
