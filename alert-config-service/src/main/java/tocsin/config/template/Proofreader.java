package tocsin.config.template;

import java.util.LinkedHashMap;
import java.util.Map;

/** Reads the parts of templates before they are kept. May be used by any thread; blocks as {@link Syntax} does. */
public final class Proofreader {

    private final Syntax syntax;

    /** Reads what is written in a language. */
    public Proofreader(Syntax syntax) {
        this.syntax = syntax;
    }

    /**
     * Reads the words of a part.
     *
     * @return the parts of other templates that it includes, and where first; whether they are there is not looked at
     * @throws IllegalArgumentException where it cannot be kept, with the reason
     */
    public Map<PartOf, Place> read(Part part, String words) {
        Map<PartOf, Place> included = new LinkedHashMap<>();
        syntax.read(part.form(words))
                .included()
                .forEach((name, place) -> included.put(new PartOf(name(name, place), part), place));
        return included;
    }

    private static TemplateName name(String name, Place place) {
        try {
            return new TemplateName(name);
        } catch (IllegalArgumentException noName) {
            throw new IllegalArgumentException(place + ": there is no template " + name, noName);
        }
    }
}
