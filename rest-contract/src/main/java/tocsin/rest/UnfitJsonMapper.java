package tocsin.rest;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Answers JSON that ends too late (more after the end) or is of another shape; the framework's own answer has no body. */
@Provider
public final class UnfitJsonMapper implements ExceptionMapper<MismatchedInputException> {

    @Override
    public Response toResponse(MismatchedInputException exception) {
        return ProblemMapper.answer(HttpErrorMapper.brokenJson(exception));
    }
}
