package tocsin.access.client;

import io.quarkus.oidc.client.OidcClient;
import io.quarkus.oidc.client.runtime.TokensHelper;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.client.spi.ResteasyReactiveClientRequestContext;
import org.jboss.resteasy.reactive.client.spi.ResteasyReactiveClientRequestFilter;

/**
 * Sends a token of the service's own along with what it asks other services: the one of {@code tocsin.access.token}, or
 * else one that an issuer gives to {@code quarkus.oidc-client}, anew shortly before it expires. With neither, none: then
 * the others refuse, and say so.
 */
@Singleton
public final class OwnToken implements ResteasyReactiveClientRequestFilter {

    private final Optional<String> fixed;
    private final boolean asksAnIssuer;
    private final Instance<OidcClient> issuer;
    private final TokensHelper tokens = new TokensHelper();

    OwnToken(
            @ConfigProperty(name = "tocsin.access.token") Optional<String> fixed,
            @ConfigProperty(name = "quarkus.oidc-client.auth-server-url") Optional<String> issuerUrl,
            Instance<OidcClient> issuer) {
        this.fixed = fixed;
        this.asksAnIssuer = issuerUrl.isPresent();
        this.issuer = issuer;
    }

    @Override
    public void filter(ResteasyReactiveClientRequestContext request) {
        if (fixed.isPresent()) {
            bear(request, fixed.get());
        } else if (asksAnIssuer) {
            request.suspend();
            tokens.getTokens(issuer.get())
                    .subscribe()
                    .with(
                            given -> {
                                bear(request, given.getAccessToken());
                                request.resume();
                            },
                            request::resume);
        }
    }

    private static void bear(ResteasyReactiveClientRequestContext request, String token) {
        request.getHeaders().putSingle(HttpHeaders.AUTHORIZATION, "Bearer " + token);
    }
}
