package tocsin.access.rest;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import tocsin.rest.Problem;
import tocsin.rest.ProblemException;
import tocsin.rest.ProblemMapper;

/** What Quarkus refuses before a resource is asked, answered as every other problem. */
public final class Refusals {

    /** The request has no token, and this operation wants one. */
    @ServerExceptionMapper
    @Priority(Priorities.USER)
    public Response noToken(UnauthorizedException none) {
        return challenge("This operation wants a token: Authorization: Bearer ...", "Bearer");
    }

    /** The token is not one that this service trusts. Why not is for the log: it would help whoever forges one. */
    @ServerExceptionMapper
    @Priority(Priorities.USER)
    public Response badToken(AuthenticationFailedException bad) {
        return challenge(
                "The token is not valid here: it has expired, or is of another issuer or for another audience, or is not signed "
                        + "by its issuer.",
                "Bearer error=\"invalid_token\"");
    }

    /** The token is good, and gives no role that this operation is for. */
    @ServerExceptionMapper
    @Priority(Priorities.USER)
    public Response wrongRole(ForbiddenException wrong) {
        return ProblemMapper.answer(ProblemException.forbidden("The token gives no role that this operation is for.")
                .problem());
    }

    private static Response challenge(String detail, String scheme) {
        Problem problem = ProblemException.unauthorized(detail).problem();
        return Response.fromResponse(ProblemMapper.answer(problem))
                .header(HttpHeaders.WWW_AUTHENTICATE, scheme)
                .build();
    }
}
