package tocsin.local.embedded;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

/**
 * Signs the tokens of the local mode and of tests (RFC 7519, RS256), in the place of an OpenID Connect provider, with a key
 * pair of its own. May be used by any thread.
 */
public final class TokenIssuer {

    /** What tokens say who issued them. */
    public static final String NAME = "https://tocsin.localhost";

    /** Whom tokens are for. */
    public static final String AUDIENCE = "tocsin";

    /** For as long as a test runs, and longer. */
    public static final Duration A_DAY = Duration.ofDays(1);

    /** For as long as anything of ours runs. */
    private static final Duration TEN_YEARS = Duration.ofDays(3650);

    static final int KEY_BITS = 2048;

    private final KeyPair keys;

    private TokenIssuer(KeyPair keys) {
        this.keys = keys;
    }

    /** An issuer with a key pair that nobody else has. */
    public static TokenIssuer fresh() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(KEY_BITS);
            return new TokenIssuer(generator.generateKeyPair());
        } catch (GeneralSecurityException cause) {
            throw new IllegalStateException("Every Java has RSA", cause);
        }
    }

    /**
     * The issuer whose private key a file has (PKCS 8, Base64); where there is none, a fresh one, whose key is written
     * there for the owner only. Of several programs that do this at the same moment all get the key of the first.
     *
     * @throws IOException where the file cannot be read or written, or has no such key
     */
    public static TokenIssuer keptIn(Path file) throws IOException {
        if (!Files.exists(file)) {
            keep(fresh(), file);
        }
        return new TokenIssuer(read(file));
    }

    /** The file gets its name when all of the key is in it, so that nobody reads half of one. */
    private static void keep(TokenIssuer issuer, Path file) throws IOException {
        Path draft = Files.createTempFile(
                file.toAbsolutePath().getParent(),
                file.getFileName().toString(),
                ".part",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.writeString(draft, base64(issuer.keys.getPrivate().getEncoded()));
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException another) {
            // Another program was faster. Its key counts, and is read from the file.
        } finally {
            Files.delete(draft);
        }
    }

    private static KeyPair read(Path file) throws IOException {
        try {
            KeyFactory rsa = KeyFactory.getInstance("RSA");
            byte[] bytes = Base64.getDecoder().decode(Files.readString(file).strip());
            RSAPrivateCrtKey key = (RSAPrivateCrtKey) rsa.generatePrivate(new PKCS8EncodedKeySpec(bytes));
            return new KeyPair(
                    rsa.generatePublic(new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent())), key);
        } catch (GeneralSecurityException | IllegalArgumentException cause) {
            throw new IOException(file + " has no private key", cause);
        }
    }

    /** What a service is told, so that it trusts this issuer and no other. */
    public Map<String, String> settings() {
        return Map.of(
                "quarkus.oidc.public-key",
                base64(keys.getPublic().getEncoded()),
                "quarkus.oidc.token.issuer",
                NAME,
                "quarkus.oidc.token.audience",
                AUDIENCE);
    }

    /**
     * The same as variables of a service's environment, together with a token of the service's own, which outlasts every
     * run.
     *
     * @param service what others are told who it is
     */
    public Map<String, String> variables(String service) {
        Map<String, String> variables = new HashMap<>();
        settings().forEach((name, value) -> variables.put(variable(name), value));
        variables.put("TOCSIN_ACCESS_TOKEN", token(service, Set.of("service"), Set.of(), TEN_YEARS));
        return variables;
    }

    /** The variable of the environment that stands for a setting. */
    public static String variable(String setting) {
        return setting.replaceAll("[.-]", "_").toUpperCase(Locale.ROOT);
    }

    /** A token for one who has a role, and belongs to no company. */
    public String token(String role) {
        return token(role, Set.of(role), Set.of(), A_DAY);
    }

    /**
     * A token.
     *
     * @param name whose it is
     * @param roles what it gives
     * @param companies the companies that an editor or viewer is bound to
     * @param validFor for how long from now on
     */
    public String token(String name, Set<String> roles, Set<String> companies, Duration validFor) {
        return sign(claims(NAME, name, AUDIENCE, roles, companies, validFor));
    }

    /** A token that is for somebody else than Tocsin, and good for a day. */
    public String tokenFor(String audience, String role) {
        return sign(claims(NAME, role, audience, Set.of(role), Set.of(), A_DAY));
    }

    /** A token of an issuer that writes a single company as text, and not as an array. */
    public String tokenOfOneCompany(String role, String company) {
        JwtClaims claims = claims(NAME, role, AUDIENCE, Set.of(role), Set.of(), A_DAY);
        claims.setStringClaim("companies", company);
        return sign(claims);
    }

    static JwtClaims claims(
            String issuer, String name, String audience, Set<String> roles, Set<String> companies, Duration validFor) {
        NumericDate now = NumericDate.now();
        NumericDate end = NumericDate.fromSeconds(now.getValue() + validFor.toSeconds());
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(issuer);
        claims.setAudience(audience);
        claims.setSubject(name);
        claims.setStringListClaim("roles", List.copyOf(roles));
        claims.setStringListClaim("companies", List.copyOf(companies));
        claims.setGeneratedJwtId();
        claims.setIssuedAt(now);
        claims.setExpirationTime(end);
        return claims;
    }

    private String sign(JwtClaims claims) {
        return sign(claims, new JsonWebSignature(), keys.getPrivate());
    }

    /** With a signature that may say already which key it is. */
    static String sign(JwtClaims claims, JsonWebSignature token, PrivateKey key) {
        token.setPayload(claims.toJson());
        token.setKey(key);
        token.setHeader("typ", "JWT");
        token.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        try {
            return token.getCompactSerialization();
        } catch (JoseException cause) {
            throw new IllegalStateException("A token cannot be signed", cause);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
