package tocsin.access.rest;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import tocsin.access.OutOfSight;
import tocsin.rest.ProblemException;
import tocsin.rest.ProblemMapper;

/** Answers what is not there for a caller, word for word as what is not there at all. */
@Provider
public final class OutOfSightMapper implements ExceptionMapper<OutOfSight> {

    @Override
    public Response toResponse(OutOfSight hidden) {
        return ProblemMapper.answer(
                ProblemException.notFound(hidden.what(), hidden.id()).problem());
    }
}
