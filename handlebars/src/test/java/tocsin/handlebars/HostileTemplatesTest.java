package tocsin.handlebars;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A template may be written by an enemy. It ends, soon, and reaches nothing. */
class HostileTemplatesTest {

    private static final Map<String, Object> VARIABLES =
            Map.of("title", "Low ASR", "list", IntStream.range(0, 100).boxed().toList(), "long", "x".repeat(1_000));

    @Test
    void loops_in_loops_that_write_nothing_end() {
        String loops = "{{#each list}}".repeat(10) + "{{/each}}".repeat(10);

        assertThat(fault(new Fill(), loops)).hasMessage("it takes more than 100,000 steps");
    }

    @Test
    void loops_in_loops_that_write_end_before_the_memory_does() {
        assertThat(fault(new Fill(), "{{#each list}}{{#each list}}{{#each list}}{{long}}{{/each}}{{/each}}{{/each}}"))
                .hasMessage("it becomes longer than 100,000 characters");
    }

    @Test
    void a_template_that_includes_itself_ends() {
        assertThat(fault(new Fill().with("me", "{{> me}}"), "{{> me}}"))
                .hasMessageEndingWith("templates include each other more than 10 levels deep");
        assertThat(fault(new Fill().with("me", "{{> me}}{{> me}}"), "{{> me}}{{> me}}"))
                .hasMessageContaining("templates include each other");
    }

    @Test
    void templates_that_include_each_other_again_and_again_end() {
        Fill fill = new Fill();
        for (int level = 0; level < 9; level++) {
            fill.with("t" + level, ("{{> t" + (level + 1) + "}}").repeat(100));
        }
        fill.with("t9", "");

        assertThat(fault(fill, "{{> t0}}")).hasMessageEndingWith("it takes more than 100,000 steps");
    }

    @Test
    void time_is_bounded_whatever_the_steps_are() {
        AtomicLong clock = new AtomicLong();
        Language slow = new Language(Map.of(), Set.of(), () -> clock.addAndGet(1_000_000_000L));
        Bounds bounds = new Bounds(100_000, 100_000, Duration.ofSeconds(3));

        assertThat(fault(
                        new Fill().in(slow).within(bounds),
                        "{{#each list}}{{this}}{{#each ../list}}{{/each}}{{/each}}"))
                .hasMessage("it takes longer than 3000 ms");
    }

    @Test
    void nesting_is_bounded() {
        String blocks = "{{#if title}}".repeat(33) + "{{/if}}".repeat(33);
        String elses = "{{#if no}}" + "{{else if no}}".repeat(33) + "{{/if}}";
        String calls = "{{lookup " + "(lookup list ".repeat(2_000) + ")".repeat(2_000) + " 1}}";

        assertThat(fault(new Fill(), blocks)).hasMessage("blocks are nested more than 32 levels deep");
        assertThat(fault(new Fill(), elses)).hasMessage("blocks are nested more than 32 levels deep");
        assertThat(fault(new Fill(), calls)).hasMessage("parentheses are nested more than 10 levels deep");
        assertThat(fault(new Fill(), "{{" + "../".repeat(1_000) + "title}}"))
                .hasMessage("a path has more than 16 parts");
    }

    @Test
    void length_is_bounded() {
        assertThat(catchThrowable(() -> new Fill().of("{{! " + "\uD83D\uDE00".repeat(199_990) + " }}", VARIABLES)))
                .isNull();
        assertThat(fault(new Fill(), "x".repeat(200_001))).hasMessage("the template is longer than 200,000 characters");
        assertThat(fault(new Fill(), "{{x}}".repeat(4_001))).hasMessage("there are more than 4,000 tags");
        assertThat(fault(new Fill(), "{{lookup" + " 1".repeat(1_000) + "}}"))
                .hasMessage("there are more than 32 values");
        assertThat(fault(new Fill(), "{{lookup " + "1".repeat(60_000) + " 1}}")).isInstanceOf(TemplateFault.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{title.class}}",
                "{{title.getClass}}",
                "{{title.bytes}}",
                "{{this.class.classLoader}}",
                "{{@root.class}}",
                "{{list.class}}",
                "{{list.size}}",
                "{{lookup title \"class\"}}",
                "{{lookup this \"getClass\"}}",
                "{{__proto__}}",
                "{{constructor}}",
                "{{title.constructor.constructor}}",
                "{{__inline_partials_}}",
                "{{@partials}}",
                "{{@invocationStack}}",
                "{{#with (lookup title \"class\")}}{{name}}{{/with}}",
                "{{list.[-1]}}{{list.[99999999999999999999]}}{{list.[1e3]}}"
            })
    void nothing_of_java_is_within_reach(String template) throws Exception {
        assertThat(new Fill().of(template, VARIABLES)).isEmpty();
    }

    @Test
    void variables_are_not_changed() throws Exception {
        Map<String, Object> variables = Map.of("list", List.of(1, 2), "n", BigDecimal.ONE);

        new Fill().of("{{#each list as |n|}}{{n}}{{/each}}{{#with n as |list|}}{{list}}{{/with}}", variables);

        assertThat(variables).isEqualTo(Map.of("list", List.of(1, 2), "n", BigDecimal.ONE));
    }

    @Test
    void a_number_of_endless_digits_is_not_written_out() throws Exception {
        assertThat(new Fill().of("{{n}}", Map.of("n", new BigDecimal("1e2000000000"))))
                .isEqualTo("1E+2000000000");
    }

    @Property(tries = 2_000)
    void whatever_is_written_there_is_an_outcome_or_a_fault(
            @ForAll
                    @StringLength(max = 60)
                    @Chars({
                        '{', '}', '#', '/', '^', '>', '~', '!', '(', ')', '"', '.', '@', '[', ']', '=', '|', ' ', '\n',
                        '\\', 'a', 'i', 'f', 'e', 'l', 's', '1', '-'
                    })
                    String template) {
        Throwable thrown = catchThrowable(() -> new Fill().of(template, VARIABLES));

        assertThat(thrown == null || thrown instanceof TemplateFault)
                .as("%s", thrown)
                .isTrue();
    }

    private static TemplateFault fault(Fill fill, String template) {
        Throwable thrown = catchThrowable(() -> fill.of(template, VARIABLES));
        assertThat(thrown).isInstanceOf(TemplateFault.class);
        return (TemplateFault) thrown;
    }
}
