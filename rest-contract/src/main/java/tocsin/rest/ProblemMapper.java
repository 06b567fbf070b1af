package tocsin.rest;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Answers a {@link ProblemException}. */
@Provider
public final class ProblemMapper implements ExceptionMapper<ProblemException> {

    private static final String RETRY_AFTER_SECONDS = "5";

    @Override
    public Response toResponse(ProblemException exception) {
        return answer(exception.problem());
    }

    /** The answer that a problem is. */
    public static Response answer(Problem problem) {
        Response.ResponseBuilder answer =
                Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem);
        if (problem.status() == Response.Status.SERVICE_UNAVAILABLE.getStatusCode()) {
            answer.header("Retry-After", RETRY_AFTER_SECONDS);
        }
        return answer.build();
    }
}
