package tocsin.local.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.InvalidJwtSignatureException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenIssuerTest {

    @TempDir
    Path folder;

    @Test
    void a_kept_key_is_the_same_when_it_is_read_again() throws Exception {
        Path file = folder.resolve("token.key");
        TokenIssuer issuer = TokenIssuer.keptIn(file);

        TokenIssuer again = TokenIssuer.keptIn(file);

        assertThat(again.settings()).isEqualTo(issuer.settings());
        assertThat(claims(again.token("viewer"), issuer).getSubject()).isEqualTo("viewer");
    }

    @Test
    void a_kept_key_is_for_its_owner_only_and_nothing_else_is_left() throws Exception {
        Path file = folder.resolve("token.key");

        TokenIssuer.keptIn(file);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        try (Stream<Path> all = Files.list(folder)) {
            assertThat(all).containsExactly(file);
        }
    }

    @Test
    void all_who_make_a_key_at_the_same_moment_get_the_same() throws Exception {
        Path file = folder.resolve("token.key");
        ExecutorService together = Executors.newFixedThreadPool(4);
        List<Future<TokenIssuer>> issuers = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            issuers.add(together.submit(() -> TokenIssuer.keptIn(file)));
        }
        together.shutdown();

        Object first = issuers.get(0).get().settings();
        for (Future<TokenIssuer> issuer : issuers) {
            assertThat(issuer.get().settings()).isEqualTo(first);
        }
    }

    @Test
    void a_file_without_a_key_is_named() throws Exception {
        Path file = Files.writeString(folder.resolve("token.key"), "no key");

        assertThatThrownBy(() -> TokenIssuer.keptIn(file))
                .isInstanceOf(IOException.class)
                .hasMessage(file + " has no private key");
        assertThat(file).hasContent("no key");
    }

    @Test
    void a_token_says_whose_it_is_and_what_it_gives_and_until_when() throws Exception {
        TokenIssuer issuer = TokenIssuer.fresh();
        Instant before = Instant.now();

        JwtClaims claims =
                claims(issuer.token("Jo", Set.of("editor"), Set.of("acme", "globex"), Duration.ofMinutes(90)), issuer);

        assertThat(claims.getSubject()).isEqualTo("Jo");
        assertThat(claims.getStringListClaimValue("roles")).containsExactly("editor");
        assertThat(claims.getStringListClaimValue("companies")).containsExactlyInAnyOrder("acme", "globex");
        assertThat(Instant.ofEpochSecond(claims.getExpirationTime().getValue()))
                .isBetween(
                        before.plus(Duration.ofMinutes(90)).minusSeconds(1),
                        Instant.now().plus(Duration.ofMinutes(90)));
    }

    @Test
    void a_token_of_another_issuer_is_not_trusted() {
        String forged = TokenIssuer.fresh().token("administrator");

        assertThatThrownBy(() -> claims(forged, TokenIssuer.fresh())).isInstanceOf(InvalidJwtSignatureException.class);
    }

    @Test
    void a_token_for_somebody_else_is_not_for_tocsin() {
        TokenIssuer issuer = TokenIssuer.fresh();

        assertThatThrownBy(() -> claims(issuer.tokenFor("billing", "administrator"), issuer))
                .isInstanceOf(InvalidJwtException.class)
                .hasMessageContaining("Audience");
    }

    @Test
    void a_service_is_told_whom_to_trust_and_gets_a_token_for_ten_years() throws Exception {
        TokenIssuer issuer = TokenIssuer.fresh();

        var variables = issuer.variables("metric-sampler-service");

        assertThat(variables)
                .containsOnlyKeys(
                        "QUARKUS_OIDC_PUBLIC_KEY",
                        "QUARKUS_OIDC_TOKEN_ISSUER",
                        "QUARKUS_OIDC_TOKEN_AUDIENCE",
                        "TOCSIN_ACCESS_TOKEN")
                .containsEntry("QUARKUS_OIDC_PUBLIC_KEY", issuer.settings().get("quarkus.oidc.public-key"))
                .containsEntry("QUARKUS_OIDC_TOKEN_ISSUER", TokenIssuer.NAME)
                .containsEntry("QUARKUS_OIDC_TOKEN_AUDIENCE", TokenIssuer.AUDIENCE);
        JwtClaims claims = claims(variables.get("TOCSIN_ACCESS_TOKEN"), issuer);
        assertThat(claims.getSubject()).isEqualTo("metric-sampler-service");
        assertThat(claims.getStringListClaimValue("roles")).containsExactly("service");
        assertThat(Instant.ofEpochSecond(claims.getExpirationTime().getValue()))
                .isAfter(Instant.now().plus(Duration.ofDays(3649)));
    }

    /** As a service reads a token that trusts this issuer. */
    private static JwtClaims claims(String token, TokenIssuer trusted) throws Exception {
        return new JwtConsumerBuilder()
                .setVerificationKey(publicKey(trusted))
                .setJwsAlgorithmConstraints(
                        AlgorithmConstraints.ConstraintType.PERMIT, AlgorithmIdentifiers.RSA_USING_SHA256)
                .setExpectedIssuer(trusted.settings().get("quarkus.oidc.token.issuer"))
                .setExpectedAudience(trusted.settings().get("quarkus.oidc.token.audience"))
                .setRequireExpirationTime()
                .build()
                .processToClaims(token);
    }

    private static PublicKey publicKey(TokenIssuer issuer) throws Exception {
        byte[] key = Base64.getDecoder().decode(issuer.settings().get("quarkus.oidc.public-key"));
        return KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(key));
    }
}
