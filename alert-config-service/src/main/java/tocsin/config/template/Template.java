package tocsin.config.template;

import java.util.Map;

/**
 * The words of messages.
 *
 * @param name its name
 * @param parts what is written. A part that is not: of a stock template its stock words count, of any other those of the
 *     template alert
 * @param stock whether these are the stock words, which nobody has edited
 */
public record Template(TemplateName name, Map<Part, String> parts, boolean stock) {

    /** Copies the parts, so that a template never changes. */
    public Template {
        parts = Map.copyOf(parts);
    }
}
