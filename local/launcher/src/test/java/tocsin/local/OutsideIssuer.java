package tocsin.local;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import tocsin.local.embedded.TokenIssuer;

/**
 * As much of an OpenID Connect provider as the services need: its discovery document, its keys, and a service's token for
 * whoever asks.
 */
final class OutsideIssuer implements AutoCloseable {

    private final TokenIssuer issuer = TokenIssuer.fresh();
    private final HttpServer server;

    private OutsideIssuer(HttpServer server) {
        this.server = server;
    }

    static OutsideIssuer start() throws IOException, GeneralSecurityException {
        OutsideIssuer outside =
                new OutsideIssuer(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
        outside.serve(
                "/.well-known/openid-configuration",
                """
                {"issuer": "%s", "jwks_uri": "%s/keys", "token_endpoint": "%2$s/token",
                 "authorization_endpoint": "%2$s/authorize"}"""
                        .formatted(TokenIssuer.NAME, outside.url()));
        outside.serve("/keys", outside.keys());
        outside.serve(
                "/token",
                """
                {"access_token": "%s", "token_type": "Bearer", "expires_in": 300}"""
                        .formatted(outside.token("service")));
        outside.server.start();
        return outside;
    }

    private String keys() throws GeneralSecurityException {
        byte[] key = Base64.getDecoder().decode(issuer.settings().get("quarkus.oidc.public-key"));
        RsaJsonWebKey shown = new RsaJsonWebKey(
                (RSAPublicKey) KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(key)));
        shown.setUse("sig");
        return new JsonWebKeySet(shown).toJson();
    }

    private void serve(String path, String document) {
        server.createContext(path, exchange -> {
            byte[] body = document.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** A token of somebody who has a role. */
    String token(String role) {
        return issuer.token(role);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
