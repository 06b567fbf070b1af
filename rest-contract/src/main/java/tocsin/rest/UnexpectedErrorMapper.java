package tocsin.rest;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Answers what nobody foresaw: 500 with an id that finds the log entry, and nothing of the inside. */
@Provider
public final class UnexpectedErrorMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = Logger.getLogger(UnexpectedErrorMapper.class);

    @Override
    public Response toResponse(Throwable error) {
        UUID id = UUID.randomUUID();
        LOG.errorf(error, "Request failed unexpectedly, error id %s", id);
        return ProblemMapper.answer(Problem.of(
                "unexpected",
                "Internal error",
                500,
                "The log of this service has the cause under error id " + id + "."));
    }
}
