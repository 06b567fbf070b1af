package tocsin.config.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import tocsin.rest.Problem;
import tocsin.rest.ProblemException;

/**
 * Bodies have one limit for all operations of the server, {@code quarkus.http.limits.max-body-size}. Only an import may be that
 * large; of every other body far less is read.
 */
@Singleton
final class BodyLimit {

    /** The path whose bodies may be as large as the server takes. */
    static final String IMPORT = "/api/v1/import";

    /** Just after the server has noted its own limit for a body whose length nobody has said. */
    private static final int AFTER_THE_SERVERS = 1;

    private static final int BEFORE_THE_SERVERS = 3;

    private final ObjectMapper json;
    private final long most;
    private final long mostOfImport;

    BodyLimit(
            ObjectMapper json,
            @ConfigProperty(name = "tocsin.limits.body") long most,
            @ConfigProperty(name = "tocsin.limits.import-body") long mostOfImport) {
        this.json = json;
        this.most = most;
        this.mostOfImport = mostOfImport;
    }

    void register(@Observes Filters filters) {
        filters.register(this::refuse, BEFORE_THE_SERVERS);
        filters.register(this::bound, AFTER_THE_SERVERS);
    }

    private void refuse(RoutingContext request) {
        String length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        long limit = limit(request);
        if (length != null && Long.parseLong(length) > limit) {
            answer(
                    request,
                    ProblemException.tooLarge("A body may have no more than " + limit + " bytes here.")
                            .problem());
        } else {
            request.next();
        }
    }

    private void bound(RoutingContext request) {
        if (request.request().getHeader(HttpHeaders.CONTENT_LENGTH) == null) {
            request.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, limit(request));
        }
        request.next();
    }

    private long limit(RoutingContext request) {
        return request.normalizedPath().equals(IMPORT) ? mostOfImport : most;
    }

    private void answer(RoutingContext request, Problem problem) {
        try {
            request.response()
                    .setStatusCode(problem.status())
                    .putHeader(HttpHeaders.CONNECTION, "close")
                    .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                    .end(json.writeValueAsString(problem));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A problem can always be written", impossible);
        }
    }
}
