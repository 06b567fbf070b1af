package tocsin.sampler.ingest.persistence;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import tocsin.sampler.ingest.Report;

/**
 * A report's identity as it is remembered: the first 128 bits of the SHA-256 of it. However long the ids of a publisher
 * are, each costs 16 bytes, and nobody can make up an id that counts as somebody else's.
 */
final class Identity {

    private Identity() {}

    static UUID of(Report report) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(report.identity().getBytes(StandardCharsets.UTF_8));
            ByteBuffer bits = ByteBuffer.wrap(digest);
            return new UUID(bits.getLong(), bits.getLong());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
