package tocsin.config.template;

import java.util.Map;

/**
 * A template as somebody wants it: each part is readable, but what it includes need not be there.
 *
 * @param name its name
 * @param parts at least one
 * @param included the parts of templates that it includes, and where first
 */
public record TemplateDraft(TemplateName name, Map<Part, String> parts, Map<PartOf, Place> included) {

    /** Copies, so that a draft never changes. */
    public TemplateDraft {
        parts = Map.copyOf(parts);
        included = Map.copyOf(included);
    }

    /** The template that it becomes. */
    public Template template() {
        return new Template(name, parts, false);
    }
}
