package tocsin.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.net.URI;
import java.util.List;

/**
 * An error as every Tocsin service answers it: problem details of RFC 9457, media type {@value #MEDIA_TYPE}.
 *
 * @param type what kind of problem this is; a stable URN that programs may compare
 * @param title the kind in a few words, the same for every occurrence
 * @param status the HTTP status code, 400 to 599
 * @param detail what happened this time, for a person to read
 * @param errors every bad field of the request; empty where the problem is not about fields
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(URI type, String title, int status, String detail, List<FieldError> errors) {

    /** The media type of problem details. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** Copies the errors, so that a problem never changes. */
    public Problem {
        errors = List.copyOf(errors);
    }

    static Problem of(String kind, String title, int status, String detail) {
        return new Problem(URI.create("urn:tocsin:problem:" + kind), title, status, detail, List.of());
    }

    Problem withErrors(List<FieldError> fieldErrors) {
        return new Problem(type, title, status, detail, fieldErrors);
    }
}
