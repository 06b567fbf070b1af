package tocsin.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class TraceTest {

    private static final String ID = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String SPAN = "00f067aa0ba902b7";
    private static final String GOOD = "00-" + ID + "-" + SPAN + "-01";

    @Example
    void a_traceparent_says_where_something_belongs() {
        assertThat(Trace.read(GOOD)).contains(new Trace(ID, SPAN, true));
        assertThat(Trace.read(GOOD.replaceAll("01$", "00"))).contains(new Trace(ID, SPAN, false));
    }

    @Example
    void it_is_passed_on_as_it_was_read() {
        assertThat(Trace.read(GOOD).map(Trace::traceparent)).contains(GOOD);
    }

    @Example
    void flags_that_are_not_known_are_not_passed_on() {
        assertThat(Trace.read("00-" + ID + "-" + SPAN + "-ff").map(Trace::traceparent))
                .contains(GOOD);
    }

    @Example
    void a_later_version_is_read_as_far_as_it_is_known() {
        assertThat(Trace.read("cc-" + ID + "-" + SPAN + "-01")).contains(new Trace(ID, SPAN, true));
        assertThat(Trace.read("cc-" + ID + "-" + SPAN + "-01-what-the-future-brings"))
                .contains(new Trace(ID, SPAN, true));
        assertThat(Trace.read("cc-" + ID + "-" + SPAN + "-01.what")).isEmpty();
    }

    @Example
    void what_is_none_is_no_trace() {
        assertThat(new String[] {
                    null,
                    "",
                    "00",
                    "ff-" + ID + "-" + SPAN + "-01",
                    GOOD + "-more",
                    GOOD.toUpperCase(),
                    GOOD.replace(ID, "0".repeat(32)),
                    GOOD.replace(SPAN, "0".repeat(16)),
                    GOOD.replace(SPAN, "0x" + SPAN.substring(2)),
                    GOOD.replace('-', '_'),
                    " " + GOOD
                })
                .allSatisfy(text -> assertThat(Trace.read(text)).isEqualTo(Optional.empty()));
    }

    @Property(tries = 2000)
    void no_text_is_an_error(@ForAll String text) {
        assertThat(Trace.read(text)).isEmpty();
    }

    /** One character of a good one is another: it is read, or is none; what is read is passed on in the one good form. */
    @Property(tries = 2000)
    void whatever_is_read_is_written_so_that_everybody_reads_it(
            @ForAll @IntRange(max = 54) int at, @ForAll @From("characters") char other) {
        String text = GOOD.substring(0, at) + other + GOOD.substring(at + 1);

        Optional<Trace> read = Trace.read(text);

        assertThat(read.map(Trace::traceparent).flatMap(Trace::read)).isEqualTo(read);
    }

    @Provide
    Arbitrary<Character> characters() {
        return Arbitraries.oneOf(Arbitraries.chars().all(), Arbitraries.chars().with("0123456789abcdefABCDEF-"));
    }
}
