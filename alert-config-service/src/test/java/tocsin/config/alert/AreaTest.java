package tocsin.config.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AreaTest {

    @Test
    void an_area_of_the_contract_is_read_by_its_name() {
        assertThat(Stream.of("asr", "acd", "pdd", "ner", "cps").map(Area::of)).containsExactly(MeasuredArea.values());
        assertThat(Stream.of("balance", "channels", "consecutive-failures").map(Area::of))
                .containsExactly(Gauge.BuiltIn.values());
        assertThat(Area.of("script")).isEqualTo(new ScriptArea());
    }

    @ParameterizedTest
    @ValueSource(strings = {"custom:q", "custom:queue-length", "custom:7.a_B-c"})
    void a_gauge_of_ones_own_has_the_name_that_it_was_given(String name) {
        assertThat(Area.of(name)).isEqualTo(new Gauge.Custom(name));
        assertThat(Area.of(name).text()).isEqualTo(name);
    }

    @Test
    void the_name_of_a_gauge_of_ones_own_has_at_most_64_characters() {
        String longest = "custom:" + "q".repeat(64);

        assertThat(Area.of(longest).text()).isEqualTo(longest);
        assertRefused(longest + "q");
    }

    @ParameterizedTest
    @ValueSource(strings = {"custom:", "custom:-q", "custom:a b", "custom:\u00e9", "custom:q\n", "custom:a:b"})
    void any_other_name_of_a_gauge_is_refused(String name) {
        assertRefused(name);
    }

    private static void assertRefused(String name) {
        assertThatThrownBy(() -> Area.of(name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("must be custom: and a name of 1 to 64 letters, digits, dots, underscores and hyphens"
                        + " that begins with a letter or digit");
    }

    @ParameterizedTest
    @ValueSource(strings = {"weather", "ASR", "Script", "script:margin", "", "customs:q", "Custom:q"})
    void an_area_that_there_is_not_is_refused_with_those_that_there_are(String name) {
        assertThatThrownBy(() -> Area.of(name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("must be one of asr, acd, pdd, ner, cps, balance, channels, consecutive-failures,"
                        + " script, custom:<name>");
    }
}
