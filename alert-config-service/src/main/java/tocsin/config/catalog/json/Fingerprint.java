package tocsin.config.catalog.json;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import tocsin.config.catalog.Batch;

/** What tells one state of all definitions from another: a digest of all of them. Not for use by several threads. */
public final class Fingerprint {

    private static final int DIGEST_BYTES = 16;

    private final MessageDigest digest;

    /** One of nothing so far. */
    public Fingerprint() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }

    /** Takes in what is there, in its order. */
    public Fingerprint add(Batch batch) {
        batch.items().forEach(item -> {
            digest.update((byte) batch.section().ordinal());
            digest.update(ItemJson.of(item).toString().getBytes(StandardCharsets.UTF_8));
        });
        return this;
    }

    /** The digest of what was added so far. */
    public String text() {
        return HexFormat.of().formatHex(digest.digest(), 0, DIGEST_BYTES);
    }
}
