package tocsin.config.rest;

import java.util.Optional;
import java.util.function.Function;
import tocsin.rest.Cursor;
import tocsin.rest.PageSize;
import tocsin.rest.ProblemException;

/** Query parameters. What is wrong with one is answered with its name, not as a path that does not exist. */
public final class Query {

    private Query() {}

    /**
     * A parameter in a form of its own; empty where the caller gave none.
     *
     * @param form reads the text; its {@link IllegalArgumentException}'s message is what the caller gets to read
     * @throws ProblemException 400 where it does not have the form
     */
    public static <T> Optional<T> of(String name, String text, Function<String, T> form) {
        if (text == null || text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(form.apply(text));
        } catch (IllegalArgumentException bad) {
            throw ProblemException.invalidParameter(name, bad.getMessage());
        }
    }

    /** How many items a page may have, from the parameter {@code limit}. */
    public static int limit(String text) {
        return PageSize.of(of("limit", text, Query::number).orElse(null));
    }

    /** The key that a page goes on after, from the parameter {@code cursor}. */
    public static <T> Optional<T> cursor(String text, Function<String, T> key) {
        return Cursor.decode(text).map(decoded -> {
            try {
                return key.apply(decoded);
            } catch (IllegalArgumentException bad) {
                throw ProblemException.invalidParameter("cursor", "is not a cursor of this list");
            }
        });
    }

    /** The form of a yes or no. */
    public static boolean flag(String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw new IllegalArgumentException("must be true or false");
        }
        return text.equals("true");
    }

    private static Integer number(String text) {
        try {
            return Integer.valueOf(text);
        } catch (NumberFormatException notWhole) {
            throw new IllegalArgumentException("must be from 1 to " + PageSize.LARGEST, notWhole);
        }
    }
}
