package tocsin.sampler.ingest.map;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A place in a document: a JSON Pointer (RFC 6901), taken apart once.
 *
 * @param tokens the way to the place, from the outside in; at least one
 */
public record Pointer(List<Token> tokens) {

    private static final Pattern INDEX = Pattern.compile("0|[1-9][0-9]{0,8}");
    private static final Pattern WRONG_ESCAPE = Pattern.compile("~(?![01])");

    /**
     * One step.
     *
     * @param name the name of a field
     * @param index the place in an array; -1 where the name is none
     */
    public record Token(String name, int index) {

        private static Token of(String escaped) {
            String name = escaped.replace("~1", "/").replace("~0", "~");
            return new Token(name, INDEX.matcher(name).matches() ? Integer.parseInt(name) : -1);
        }
    }

    /**
     * Reads a pointer such as {@code /variables/uuid}.
     *
     * @throws IllegalArgumentException where it is none, or leads to the document as a whole
     */
    public static Pointer parse(String text) {
        if (!text.startsWith("/") || WRONG_ESCAPE.matcher(text).find()) {
            throw new IllegalArgumentException("must be a JSON Pointer such as /variables/uuid");
        }
        return new Pointer(
                Arrays.stream(text.substring(1).split("/", -1)).map(Token::of).toList());
    }

    /** The place as people write it: {@code variables.uuid}. */
    public String label() {
        return tokens.stream().map(Token::name).collect(Collectors.joining("."));
    }
}
