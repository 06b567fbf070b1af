package tocsin.notification.confirmation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What proves that somebody has got the message: 144 random bits. It stands in the message alone; only its hash is kept, so
 * that who reads the database can confirm nothing.
 *
 * @param text 24 characters of base64url (RFC 4648), which need no encoding in an address
 */
public record Token(String text) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{24}");
    private static final int BYTES = 18;

    /** A new one. */
    public static Token fresh(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new Token(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** Reads a token; empty where it can be none. */
    public static Optional<Token> read(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new Token(text)) : Optional.empty();
    }

    /** Its SHA-256. */
    public byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }

    /** Never shown by chance. */
    @Override
    public String toString() {
        return "Token[…]";
    }
}
