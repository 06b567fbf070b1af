package tocsin.rest;

import java.util.List;

/** Ends a request with a {@link Problem}. Thrown at the edge; pure packages know nothing of it. */
public final class ProblemException extends RuntimeException {

    private final transient Problem problem;

    /** Wraps a problem that is ready to be answered. */
    public ProblemException(Problem problem) {
        super(problem.detail());
        this.problem = problem;
    }

    /** 400: the request is readable, and these fields of it are wrong. */
    public static ProblemException invalid(List<FieldError> errors) {
        String detail = errors.size() == 1 ? "1 field is not valid." : errors.size() + " fields are not valid.";
        return new ProblemException(Problem.of("validation", "The request is not valid", 400, detail)
                .withErrors(errors));
    }

    /** 400: one query parameter or header is wrong. */
    public static ProblemException invalidParameter(String name, String detail) {
        return invalid(List.of(FieldError.inParameter(name, detail)));
    }

    /** 400: the body cannot be read at all. */
    public static ProblemException unreadable(String detail) {
        return new ProblemException(Problem.of("unreadable", "The body cannot be read", 400, detail));
    }

    /** 401: the request does not prove who makes it. */
    public static ProblemException unauthorized(String detail) {
        return new ProblemException(Problem.of("unauthorized", "Who is asking?", 401, detail));
    }

    /** 403: whoever makes the request may not do this. */
    public static ProblemException forbidden(String detail) {
        return new ProblemException(Problem.of("forbidden", "Not allowed", 403, detail));
    }

    /** 404: there is no such thing, or the caller may not know of it. */
    public static ProblemException notFound(String what, String id) {
        return new ProblemException(Problem.of("not-found", "Not found", 404, "There is no " + what + " " + id + "."));
    }

    /** 409: what the request asks for contradicts what is there. */
    public static ProblemException conflict(String detail, FieldError... errors) {
        return new ProblemException(
                Problem.of("conflict", "Conflict", 409, detail).withErrors(List.of(errors)));
    }

    /** 412: the thing has changed since the caller read it. */
    public static ProblemException changedMeanwhile(String currentTag) {
        return new ProblemException(Problem.of(
                "precondition-failed",
                "It has changed meanwhile",
                412,
                "If-Match does not name the current version, which is " + currentTag + "."));
    }

    /** 413: the body holds more than is taken at a time. */
    public static ProblemException tooLarge(String detail) {
        return new ProblemException(Problem.of("too-large", "Too much at a time", 413, detail));
    }

    /** 429: the caller makes too many requests; the answer's {@code Retry-After} says when to go on. */
    public static ProblemException tooManyRequests(String detail) {
        return new ProblemException(Problem.of("too-many-requests", "Too many requests", 429, detail));
    }

    /** 503: a part that the request needs is out of reach; the caller may try again. */
    public static ProblemException unavailable(String detail) {
        return new ProblemException(Problem.of("unavailable", "Temporarily unavailable", 503, detail));
    }

    /** The answer to give. */
    public Problem problem() {
        return problem;
    }
}
