package tocsin.access.rest;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import tocsin.access.NotAllowed;
import tocsin.rest.ProblemException;
import tocsin.rest.ProblemMapper;

/** Answers what a caller may not do. */
@Provider
public final class NotAllowedMapper implements ExceptionMapper<NotAllowed> {

    @Override
    public Response toResponse(NotAllowed refusal) {
        return ProblemMapper.answer(
                ProblemException.forbidden(refusal.getMessage()).problem());
    }
}
