package tocsin.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * One bad field of a request. Exactly one of {@code pointer} and {@code parameter} says where it is.
 *
 * @param pointer a JSON Pointer (RFC 6901) in its URI fragment form into the request body, such as {@code #/recipients/2}
 * @param parameter the name of a query or path parameter or of a header
 * @param detail what is wrong and what would be right, for a person to read
 * @param line where the field is a text of several lines, the line that is wrong, from 1; null where that is not known
 * @param column the character (code point) in that line, from 1; null where the line is
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FieldError(String pointer, String parameter, String detail, Integer line, Integer column) {

    /** An error at a place in the request body; {@code path} such as {@code recipients/2}. */
    public static FieldError inBody(String path, String detail) {
        return new FieldError("#/" + path, null, detail, null, null);
    }

    /** An error at a place in a text of several lines; the detail says the place to people. */
    public static FieldError inText(String path, int line, int column, String detail) {
        return new FieldError("#/" + path, null, "line " + line + ", column " + column + ": " + detail, line, column);
    }

    /** An error in a query parameter, a path parameter or a header. */
    public static FieldError inParameter(String name, String detail) {
        return new FieldError(null, name, detail, null, null);
    }
}
