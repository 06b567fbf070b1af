package tocsin.sampler.access;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;

/**
 * An OpenID Connect provider on a loopback port, as far as services ask one: what it says of itself, its keys, and tokens
 * for a client that knows the secret. It also stands in for config-service, and keeps what that one is shown.
 */
public final class OidcProvider implements QuarkusTestResourceLifecycleManager {

    static final String CLIENT = "tocsin";
    static final String SECRET = "open-sesame";

    private final BlockingQueue<String> shown = new LinkedBlockingQueue<>();
    private HttpServer server;
    private volatile RsaJsonWebKey key;

    @Override
    public int order() {
        // After the parts, whose own issuer counts no longer.
        return 1;
    }

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
        takeAnotherKey();
        server.createContext("/.well-known/openid-configuration", exchange -> answer(exchange, 200, discovery()));
        server.createContext(
                "/keys",
                exchange ->
                        answer(exchange, 200, new JsonWebKeySet(List.of(key)).toJson(OutputControlLevel.PUBLIC_ONLY)));
        server.createContext("/token", this::token);
        server.createContext("/api/v1/definitions", this::definitions);
        server.start();
        return Map.of(
                "quarkus.oidc.public-key",
                "",
                "quarkus.oidc.token.issuer",
                "",
                "tocsin.access.token",
                "",
                "quarkus.oidc.auth-server-url",
                url(),
                "quarkus.oidc-client.auth-server-url",
                url(),
                "quarkus.oidc-client.client-id",
                CLIENT,
                "quarkus.oidc-client.credentials.secret",
                SECRET,
                "quarkus.rest-client.config-service.url",
                url());
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, new TestInjector.MatchesType(OidcProvider.class));
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
    }

    /** Signs with a key from now on that nobody has seen. */
    void takeAnotherKey() {
        try {
            RsaJsonWebKey fresh = RsaJwkGenerator.generateJwk(2048);
            fresh.setKeyId(UUID.randomUUID().toString());
            fresh.setAlgorithm("RS256");
            fresh.setUse("sig");
            key = fresh;
        } catch (JoseException cause) {
            throw new IllegalStateException("Every Java has RSA", cause);
        }
    }

    /** The next authorization that config-service is shown. */
    String shown() throws InterruptedException {
        return shown.take();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** A token of this provider. */
    String token(String issuer, String audience, String role) {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(issuer);
        claims.setAudience(audience);
        claims.setSubject(role);
        claims.setStringListClaim("roles", role);
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(5);
        JsonWebSignature signature = new JsonWebSignature();
        signature.setPayload(claims.toJson());
        signature.setAlgorithmHeaderValue("RS256");
        signature.setKeyIdHeaderValue(key.getKeyId());
        signature.setKey(key.getPrivateKey());
        try {
            return signature.getCompactSerialization();
        } catch (JoseException cause) {
            throw new IllegalStateException("A token cannot be signed", cause);
        }
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
                                .formatted(token(url(), "tocsin", "service"))
                        : "{\"error\": \"invalid_client\"}");
    }

    private void definitions(HttpExchange exchange) throws IOException {
        shown.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
        answer(exchange, 200, "{\"items\": [], \"next\": null}");
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
