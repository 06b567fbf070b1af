package tocsin.access.rest;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * Takes a token also as the password of basic authentication (RFC 7617), whatever the user name: switches such as FreeSWITCH
 * send that, and no bearer tokens. There are no other passwords.
 */
@Singleton
public final class TokenAsPassword {

    /** Before the token is looked at. */
    private static final int EARLY = 1000;

    private static final String BASIC = "Basic ";

    void register(@Observes Filters filters) {
        filters.register(this::take, EARLY);
    }

    private void take(RoutingContext request) {
        password(request.request().getHeader(HttpHeaders.AUTHORIZATION))
                .ifPresent(token -> request.request().headers().set(HttpHeaders.AUTHORIZATION, "Bearer " + token));
        request.next();
    }

    private static Optional<String> password(String authorization) {
        if (authorization == null || !authorization.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
            return Optional.empty();
        }
        try {
            byte[] decoded = Base64.getDecoder()
                    .decode(authorization.substring(BASIC.length()).trim());
            String credentials = new String(decoded, StandardCharsets.ISO_8859_1);
            return Optional.of(credentials.substring(credentials.indexOf(':') + 1));
        } catch (IllegalArgumentException notBase64) {
            // It stays what it was, which is no token.
            return Optional.empty();
        }
    }
}
