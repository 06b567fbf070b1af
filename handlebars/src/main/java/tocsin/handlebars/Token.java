package tocsin.handlebars;

import java.util.List;

/** A template cut into texts and tags. */
sealed interface Token {

    /** Where it begins. */
    Place at();

    /** Text between tags. */
    record Text(Place at, String text) implements Token {}

    /**
     * What is between braces.
     *
     * @param kind what it does
     * @param call what is in it; null of an {@code else} without a condition, and of a comment
     * @param names what a block calls its values, between bars
     * @param stripsBefore whether whitespace before it goes away
     * @param stripsAfter whether whitespace after it goes away
     */
    record Tag(Place at, Kind kind, Call call, List<String> names, boolean stripsBefore, boolean stripsAfter)
            implements Token {}

    /** What a tag does. */
    enum Kind {
        VALUE,
        OPEN,
        OPEN_INVERSE,
        ELSE,
        CLOSE,
        PARTIAL,
        PARTIAL_BLOCK,
        COMMENT
    }
}
