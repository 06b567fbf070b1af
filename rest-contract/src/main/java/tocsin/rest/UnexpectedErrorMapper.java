package tocsin.rest;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Answers what nobody foresaw: 500 with an id that finds the log entry, and nothing of the inside. Where a system behind
 * this one, such as the database, is out of reach it is 503, and the same request may succeed a little later.
 */
@Provider
public final class UnexpectedErrorMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = Logger.getLogger(UnexpectedErrorMapper.class);

    @Override
    public Response toResponse(Throwable error) {
        return ProblemMapper.answer(
                Outage.behind(error).map(UnexpectedErrorMapper::outage).orElseGet(() -> unexpected(error)));
    }

    private static Problem outage(Throwable cause) {
        LOG.warnf("A request cannot be answered now: %s", cause);
        return ProblemException.unavailable("A part that this request needs is out of reach. Try again a little later.")
                .problem();
    }

    private static Problem unexpected(Throwable error) {
        UUID id = UUID.randomUUID();
        LOG.errorf(error, "Request failed unexpectedly, error id %s", id);
        return Problem.of(
                "unexpected",
                "Internal error",
                500,
                "The log of this service has the cause under error id " + id + ".");
    }
}
