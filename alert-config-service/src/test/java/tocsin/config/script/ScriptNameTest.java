package tocsin.config.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptNameTest {

    private static final String LONGEST = "abcdefghijklmnopqrstuvwxyz0123456789-abcdefghijklmnopqrstuvwxyz";

    @ParameterizedTest
    @ValueSource(strings = {"margin", "7-days", "a", LONGEST})
    void a_name_is_small_letters_digits_and_hyphens(String name) {
        assertThat(new ScriptName(name)).hasToString(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-a", "Margin", "a_b", "a.b", "a/b", "\u00e9", "a\n", LONGEST + "a"})
    void anything_else_is_refused(String name) {
        assertThatThrownBy(() -> new ScriptName(name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("must be 1 to 63 small letters, digits or '-', the first a letter or a digit");
    }
}
