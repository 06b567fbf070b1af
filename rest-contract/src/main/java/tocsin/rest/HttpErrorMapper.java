package tocsin.rest;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Answers what the HTTP layer itself refuses (unknown paths, methods, media types, broken JSON) as a problem too. */
@Provider
public final class HttpErrorMapper implements ExceptionMapper<WebApplicationException> {

    @Override
    public Response toResponse(WebApplicationException exception) {
        if (exception.getCause() instanceof JsonProcessingException broken) {
            return ProblemMapper.answer(brokenJson(broken));
        }
        int status = exception.getResponse().getStatus();
        Response.Status known = Response.Status.fromStatusCode(status);
        String title = known == null ? "HTTP " + status : known.getReasonPhrase();
        return ProblemMapper.answer(Problem.of("http-" + status, title, status, exception.getMessage()));
    }

    static Problem brokenJson(JsonProcessingException broken) {
        JsonLocation place = broken.getLocation();
        String where = place == null ? "" : " (line " + place.getLineNr() + ", column " + place.getColumnNr() + ")";
        return ProblemException.unreadable(broken.getOriginalMessage() + where).problem();
    }
}
