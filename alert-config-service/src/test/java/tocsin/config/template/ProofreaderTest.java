package tocsin.config.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProofreaderTest {

    private static final Place HERE = new Place(3, 5);

    private Map<String, Place> included = Map.of();
    private final Proofreader proofreader = new Proofreader(text -> new Syntax.Reading(included));

    @Test
    void a_part_includes_the_same_part_of_what_it_names() {
        included = Map.of("footer", HERE);

        assertThat(proofreader.read(Part.HTML, "x"))
                .isEqualTo(Map.of(new PartOf(new TemplateName("footer"), Part.HTML), HERE));
    }

    @Test
    void what_cannot_be_a_name_names_no_template() {
        included = Map.of("../secrets", HERE);

        assertThatThrownBy(() -> proofreader.read(Part.HTML, "x"))
                .hasMessage("line 3, column 5: there is no template ../secrets");
    }

    @ParameterizedTest
    @EnumSource(Part.class)
    void a_part_is_as_long_as_it_may_be_and_no_longer(Part part) {
        assertThat(proofreader.read(part, "\uD83D\uDE00".repeat(part.longest())))
                .isEmpty();
        for (String wrong : new String[] {"", " \t", "x".repeat(part.longest() + 1)}) {
            assertThatThrownBy(() -> proofreader.read(part, wrong))
                    .hasMessage("must be 1 to " + part.longest() + " characters, not all of them blank");
        }
    }

    @Test
    void a_subject_is_one_line() {
        assertThatThrownBy(() -> proofreader.read(Part.SUBJECT, "{{title}}\r\nBcc: all@acme.example"))
                .hasMessage("must not hold control characters or line breaks");
    }

    @ParameterizedTest
    @EnumSource(value = Part.class, names = "SUBJECT", mode = EnumSource.Mode.EXCLUDE)
    void any_other_part_may_have_several_but_no_characters_that_nobody_can_see(Part part) {
        assertThat(proofreader.read(part, "a\tb\r\nc\n")).isEmpty();
        for (String wrong : new String[] {"a\u0000", "\u001B[2J", "\u0085x", "\uD83D"}) {
            assertThatThrownBy(() -> proofreader.read(part, wrong))
                    .hasMessage("must not hold control characters but tabs and line breaks");
        }
    }
}
