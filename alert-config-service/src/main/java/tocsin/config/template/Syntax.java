package tocsin.config.template;

import java.util.Map;

/** The language that templates are written in. May be used by any thread; takes a while for a long text, so it blocks. */
public interface Syntax {

    /**
     * What a text uses, without filling it.
     *
     * @param included the name of each template that it includes, and where first
     */
    record Reading(Map<String, Place> included) {}

    /**
     * Reads a text.
     *
     * @throws IllegalArgumentException where it cannot be read, calls a helper that is not there, or includes what has no
     *     name, with the line, the column and the reason
     */
    Reading read(String text);
}
