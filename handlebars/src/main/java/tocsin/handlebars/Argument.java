package tocsin.handlebars;

import java.util.Optional;

/** What a helper is called with, as far as it is known before the template is filled. */
public sealed interface Argument {

    /**
     * It is written out.
     *
     * @param value a text, a {@link java.math.BigDecimal} or a flag; empty for {@code null}
     */
    record Written(Optional<Object> value) implements Argument {}

    /** It is a variable, or the outcome of a call: only filling shows what it is. */
    record WorkedOut() implements Argument {}
}
