package tocsin.sampler.ingest.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The common form is read by hand, and not a whit differently. */
class Rfc3339PropertyTest {

    @Property(tries = 5000)
    void it_reads_what_the_jdk_reads_and_refuses_what_the_jdk_refuses(@ForAll("texts") String text) {
        Instant[] read = new Instant[1];
        Throwable refused =
                catchThrowable(() -> read[0] = OffsetDateTime.parse(text).toInstant());

        if (refused == null) {
            assertThat(Rfc3339.instant(text)).isEqualTo(read[0]);
        } else {
            assertThat(catchThrowable(() -> Rfc3339.instant(text))).isInstanceOf(DateTimeException.class);
        }
    }

    /** Moments, and moments with a letter or two changed, added or taken away. */
    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> right = Combinators.combine(
                        number(0, 9999, 4), number(0, 13, 2), number(0, 32, 2), number(0, 25, 2), number(0, 61, 2))
                .as((year, month, day, hour, minute) ->
                        year + "-" + month + "-" + day + "T" + hour + ":" + minute + ":")
                .flatMap(begin -> Combinators.combine(number(0, 60, 2), decimals(), zones())
                        .as((second, decimals, zone) -> begin + second + decimals + zone));
        return Arbitraries.oneOf(
                right, right.flatMap(Rfc3339PropertyTest::spoilt), right.flatMap(Rfc3339PropertyTest::shortened));
    }

    private static Arbitrary<String> number(int least, int greatest, int digits) {
        return Arbitraries.integers().between(least, greatest).map(number -> ("0000" + number)
                .substring(4 + String.valueOf(number).length() - digits));
    }

    private static Arbitrary<String> decimals() {
        return Arbitraries.oneOf(
                Arbitraries.just(""),
                Arbitraries.strings().numeric().ofMaxLength(10).map(digits -> "." + digits));
    }

    private static Arbitrary<String> zones() {
        return Arbitraries.of("Z", "Z", "Z", "z", "+00:00", "-05:30", "+19:00", "");
    }

    private static Arbitrary<String> spoilt(String text) {
        return Combinators.combine(
                        Arbitraries.integers().between(0, text.length() - 1),
                        Arbitraries.of('0', '9', ':', '.', '-', ' ', 'T', 'Z', '٣'))
                .as((place, letter) -> text.substring(0, place) + letter + text.substring(place + 1));
    }

    private static Arbitrary<String> shortened(String text) {
        return Arbitraries.integers()
                .between(0, text.length() - 1)
                .map(place -> text.substring(0, place) + text.substring(place + 1));
    }
}
