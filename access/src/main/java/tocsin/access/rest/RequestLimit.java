package tocsin.access.rest;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import tocsin.access.RequestRates;
import tocsin.access.Role;
import tocsin.rest.ProblemException;
import tocsin.rest.ProblemMapper;

/**
 * Lets one customer's programs not take the service from all others: 429 where a token, by its bearer, makes too many
 * requests. Administrators, publishers and services are whoever runs Tocsin, and are not counted; what publishers send has
 * bounds of its own.
 */
@Singleton
public final class RequestLimit {

    private static final int MOST_CALLERS = 10_000;

    private final CurrentIdentityAssociation identity;
    private final RequestRates rates;

    RequestLimit(
            CurrentIdentityAssociation identity,
            @ConfigProperty(name = "tocsin.access.requests-per-second") double perSecond,
            @ConfigProperty(name = "tocsin.access.requests-at-once") int atOnce) {
        this.identity = identity;
        this.rates = new RequestRates(perSecond, atOnce, MOST_CALLERS, System::nanoTime);
    }

    /** Ends a request that is one too many; null lets it go on. */
    @ServerRequestFilter(priority = Priorities.USER)
    public Uni<Response> limit(HttpHeaders headers) {
        return headers.getHeaderString(HttpHeaders.AUTHORIZATION) == null
                ? Uni.createFrom().nullItem()
                : identity.getDeferredIdentity()
                        .map(caller -> tooMany(caller).map(RequestLimit::answer).orElse(null));
    }

    private Optional<Duration> tooMany(SecurityIdentity caller) {
        boolean counted = !caller.isAnonymous()
                && !caller.hasRole(Role.ADMINISTRATOR)
                && !caller.hasRole(Role.PUBLISHER)
                && !caller.hasRole(Role.SERVICE);
        return counted ? rates.count(caller.getPrincipal().getName()) : Optional.empty();
    }

    private static Response answer(Duration wait) {
        long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
        return Response.fromResponse(ProblemMapper.answer(ProblemException.tooManyRequests(
                                "This token makes more requests than it may. Try again in " + seconds + " s.")
                        .problem()))
                .header(HttpHeaders.RETRY_AFTER, seconds)
                .build();
    }
}
