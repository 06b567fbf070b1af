package tocsin.sampler.ingest.persistence;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * A report's identity as it is remembered: the first 128 bits of the SHA-256 of it. However long the ids of a publisher
 * are, each costs 16 bytes, and nobody can make up an id that counts as somebody else's. Not for use by several threads.
 */
final class Digest {

    private final MessageDigest sha256;

    Digest() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }

    UUID of(String identity) {
        ByteBuffer bits = ByteBuffer.wrap(sha256.digest(identity.getBytes(StandardCharsets.UTF_8)));
        return new UUID(bits.getLong(), bits.getLong());
    }
}
