package tocsin.local.embedded;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/**
 * An OpenID Connect provider on a loopback port, as far as services ask one: what it says of itself, its keys, and tokens
 * with the role service for a client that knows the secret. May be used by any thread.
 */
public final class OidcProvider implements AutoCloseable {

    private static final String CLIENT = "tocsin";
    private static final String SECRET = "open-sesame";

    private final HttpServer server;
    private volatile RsaJsonWebKey key = freshKey();

    private OidcProvider(HttpServer server) {
        this.server = server;
    }

    /** Starts one, with a key that nobody else has. */
    public static OidcProvider start() throws IOException {
        OidcProvider provider =
                new OidcProvider(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
        provider.serve("/.well-known/openid-configuration", exchange -> answer(exchange, 200, provider.discovery()));
        provider.serve(
                "/keys",
                exchange -> answer(
                        exchange,
                        200,
                        new JsonWebKeySet(List.of(provider.key)).toJson(OutputControlLevel.PUBLIC_ONLY)));
        provider.serve("/token", provider::token);
        provider.server.start();
        return provider;
    }

    /** Where it is, which is also what its tokens name as their issuer. */
    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** What a service is told, so that it trusts this one and gets its own tokens here. */
    public Map<String, String> settings() {
        return Map.of(
                "quarkus.oidc.auth-server-url",
                url(),
                "quarkus.oidc-client.auth-server-url",
                url(),
                "quarkus.oidc-client.client-id",
                CLIENT,
                "quarkus.oidc-client.credentials.secret",
                SECRET);
    }

    /** Answers at another path too, in the place of whoever else a test needs. */
    public void serve(String path, HttpHandler handler) {
        server.createContext(path, handler);
    }

    /** Answers a request with JSON. */
    public static void answer(HttpExchange exchange, int status, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    /** Signs with a key from now on that nobody has seen. */
    public void takeAnotherKey() {
        key = freshKey();
    }

    private static RsaJsonWebKey freshKey() {
        try {
            RsaJsonWebKey fresh = RsaJwkGenerator.generateJwk(TokenIssuer.KEY_BITS);
            fresh.setKeyId(UUID.randomUUID().toString());
            fresh.setUse("sig");
            return fresh;
        } catch (JoseException cause) {
            throw new IllegalStateException("Every Java has RSA", cause);
        }
    }

    /** A token of somebody who has a role. */
    public String token(String role) {
        return token(url(), TokenIssuer.AUDIENCE, role);
    }

    /** A token that is signed by this provider, whomever it names as its issuer and is for. */
    public String token(String issuer, String audience, String role) {
        RsaJsonWebKey signing = key;
        JsonWebSignature signature = new JsonWebSignature();
        signature.setKeyIdHeaderValue(signing.getKeyId());
        return TokenIssuer.sign(
                TokenIssuer.claims(issuer, role, audience, Set.of(role), Set.of(), TokenIssuer.A_DAY),
                signature,
                signing.getPrivateKey());
    }

    private String discovery() {
        return """
                {"issuer": "%1$s", "jwks_uri": "%1$s/keys", "token_endpoint": "%1$s/token",
                 "authorization_endpoint": "%1$s/authorize", "subject_types_supported": ["public"],
                 "response_types_supported": ["code"], "id_token_signing_alg_values_supported": ["RS256"]}"""
                .formatted(url());
    }

    private void token(HttpExchange exchange) throws IOException {
        String form = URLDecoder.decode(
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        String basic =
                "Basic " + Base64.getEncoder().encodeToString((CLIENT + ":" + SECRET).getBytes(StandardCharsets.UTF_8));
        boolean known = form.contains("grant_type=client_credentials")
                && basic.equals(exchange.getRequestHeaders().getFirst("Authorization"));
        answer(
                exchange,
                known ? 200 : 401,
                known
                        ? "{\"access_token\": \"%s\", \"token_type\": \"Bearer\", \"expires_in\": 300}"
                                .formatted(token("service"))
                        : "{\"error\": \"invalid_client\"}");
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
