package tocsin.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;

/**
 * Refuses a parameter with a NUL in it, in the path or the query, as 400 with the parameter's name: it is the one character
 * that PostgreSQL stores in no text, and looks for in none.
 */
@Provider
public final class FitParameters implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext request) {
        UriInfo uri = request.getUriInfo();
        demandFit(uri.getPathParameters());
        demandFit(uri.getQueryParameters());
    }

    private static void demandFit(MultivaluedMap<String, String> parameters) {
        parameters.forEach((name, values) -> {
            if (values.stream().anyMatch(value -> value.indexOf('\0') >= 0)) {
                throw ProblemException.invalidParameter(name, "must not contain the character NUL");
            }
        });
    }
}
