package tocsin.access.rest;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.json.JsonString;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;
import tocsin.access.Caller;
import tocsin.access.Sight;

/** Who makes the request: read from its token, which Quarkus has checked before. For use in resources. */
@RequestScoped
public class CallerOfRequest {

    private final SecurityIdentity identity;
    private final String companiesClaim;

    CallerOfRequest(
            SecurityIdentity identity, @ConfigProperty(name = "tocsin.access.companies-claim") String companiesClaim) {
        this.identity = identity;
        this.companiesClaim = companiesClaim;
    }

    /** The caller; one who sees nothing where the request has no token. */
    public Caller get() {
        if (identity.getPrincipal() instanceof JsonWebToken token) {
            return new Caller(token.getName(), identity.getRoles(), companies(token.getClaim(companiesClaim)));
        }
        return new Caller("", Set.of(), Set.of());
    }

    /** What the caller may know of. */
    public Sight sight() {
        return get().sight();
    }

    /** Until when the token of the request is good; a moment long ago where it has none. */
    public Instant validUntil() {
        return identity.getPrincipal() instanceof JsonWebToken token
                ? Instant.ofEpochSecond(token.getExpirationTime())
                : Instant.EPOCH;
    }

    /** One company as text, or several as an array. */
    private static Set<String> companies(Object claim) {
        Stream<?> entries = claim instanceof Collection<?> several ? several.stream() : Stream.ofNullable(claim);
        return entries.map(CallerOfRequest::text).collect(Collectors.toSet());
    }

    private static String text(Object entry) {
        return entry instanceof JsonString text ? text.getString() : entry.toString();
    }
}
