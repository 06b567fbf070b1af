package tocsin.config.template;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ShelfTest {

    private static final Place HERE = new Place(1, 5);

    private static final StockTemplates STOCK = new StockTemplates(
            Map.of(
                    "alert", Map.of("subject", "{{title}}", "text", "{{reason}}"),
                    "reset", Map.of("text", "Over: {{> alert}}")),
            new Proofreader(
                    text -> new Syntax.Reading(text.contains("{{> alert}}") ? Map.of("alert", HERE) : Map.of())));

    private final List<Outline> kept = new ArrayList<>(List.of(outline("alert"), outline("reset")));

    @Test
    void what_is_there_can_be_included_stock_or_not() {
        kept.add(outline("footer", "text", "html"));

        assertThatCode(() -> put("night", "text:footer", "html:footer", "text:alert", "subject:alert"))
                .doesNotThrowAnyException();
    }

    @Test
    void what_is_not_there_cannot_be_included() {
        assertThatThrownBy(() -> put("night", "text:footer"))
                .isInstanceOf(TemplateRefusal.CannotInclude.class)
                .hasMessage("line 1, column 5: there is no template footer");
    }

    @Test
    void a_part_that_is_not_there_cannot_be_included() {
        kept.add(outline("footer", "html"));

        assertThatThrownBy(() -> put("night", "text:footer"))
                .isInstanceOf(TemplateRefusal.CannotInclude.class)
                .hasMessage("line 1, column 5: the template footer has no text");
        assertThatThrownBy(() -> put("night", "html:alert"))
                .hasMessage("line 1, column 5: the template alert has no html");
    }

    @Test
    void nothing_includes_itself_directly_or_by_others() {
        assertThatThrownBy(() -> put("night", "text:night"))
                .isInstanceOf(TemplateRefusal.CannotInclude.class)
                .hasMessage("line 1, column 5: it would include itself: night → night");

        kept.add(outline("a", "text:b"));
        kept.add(outline("b", "text:c"));
        assertThatThrownBy(() -> put("c", "text:a"))
                .hasMessage("line 1, column 5: it would include itself: c → a → b → c");
        assertThatThrownBy(() -> put("alert", "text:reset"))
                .hasMessage("line 1, column 5: it would include itself: alert → reset → alert");
    }

    @Test
    void the_same_templates_in_another_part_are_no_circle() {
        kept.add(outline("a", "text:b", "html"));
        kept.add(outline("b", "text", "html"));

        assertThatCode(() -> put("b", "text", "html:a")).doesNotThrowAnyException();
    }

    @Test
    void a_circle_that_others_make_is_not_the_fault_of_who_comes_by() {
        kept.add(outline("a", "text:b"));
        kept.add(outline("b", "text:a"));

        assertThatCode(() -> put("c", "text:a")).doesNotThrowAnyException();
    }

    @Test
    void a_part_stays_while_others_include_it() {
        kept.add(outline("one", "html:footer"));
        kept.add(outline("two", "html:footer"));

        assertThatThrownBy(() -> put("footer", "text"))
                .isInstanceOf(TemplateRefusal.Included.class)
                .hasMessage("The html of template footer cannot go while other templates include it: one, two.");
        assertThatThrownBy(() -> new Shelf(STOCK, kept).checkWithout(new TemplateName("footer")))
                .isInstanceOf(TemplateRefusal.Included.class);
        assertThatCode(() -> put("footer", "html")).doesNotThrowAnyException();
    }

    @Test
    void an_edited_stock_template_keeps_the_stock_words_of_its_other_parts() {
        kept.add(outline("one", "text:alert"));

        assertThatCode(() -> put("alert", "subject")).doesNotThrowAnyException();
    }

    @Test
    void there_is_a_limit_to_templates_and_to_their_length() {
        for (int i = 1; i < Shelf.MOST; i++) {
            kept.add(outline("t" + i, "text"));
        }
        assertThatCode(() -> put("last", "text")).doesNotThrowAnyException();
        kept.add(outline("another", "text"));
        assertThatThrownBy(() -> put("last", "text"))
                .isInstanceOf(TemplateRefusal.TooMuch.class)
                .hasMessage("There may be no more than 500 templates beside the stock ones. Delete some first.");

        kept.clear();
        kept.add(new Outline(new TemplateName("long"), Set.of(Part.HTML), Set.of(), Shelf.LONGEST));
        assertThatThrownBy(() -> put("last", "text"))
                .hasMessage(
                        "There may be no more than 10000000 characters in all templates together. Delete some first.");
    }

    /** Looks at a template as if it had just been put. */
    private void put(String name, String... parts) {
        Outline outline = outline(name, parts);
        List<Outline> after = new ArrayList<>(kept);
        after.removeIf(each -> each.name().equals(outline.name()));
        after.add(outline);
        Map<Part, String> words = new HashMap<>();
        outline.written().forEach(part -> words.put(part, "x"));
        Map<PartOf, Place> included = outline.included().stream().collect(Collectors.toMap(each -> each, each -> HERE));
        new Shelf(STOCK, after).check(new TemplateDraft(outline.name(), words, included));
    }

    /** A template with these parts, each such as {@code text}, or {@code text:footer} where it includes another. */
    private static Outline outline(String name, String... parts) {
        Set<PartOf> included = Arrays.stream(parts)
                .map(part -> part.split(":"))
                .filter(part -> part.length > 1)
                .map(part -> new PartOf(new TemplateName(part[1]), Part.of(part[0])))
                .collect(Collectors.toSet());
        return new Outline(
                new TemplateName(name),
                Arrays.stream(parts).map(part -> Part.of(part.split(":")[0])).collect(Collectors.toSet()),
                included,
                parts.length);
    }
}
