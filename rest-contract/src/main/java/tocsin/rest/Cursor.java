package tocsin.rest;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** The place in a list where a page ends, opaque to callers. */
public final class Cursor {

    private Cursor() {}

    static String encode(String key) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The key behind a cursor; empty for the first page.
     *
     * @throws ProblemException 400 where the cursor was not made by a list of ours
     */
    public static Optional<String> decode(String cursor) {
        if (cursor == null || cursor.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException notBase64) {
            throw ProblemException.invalidParameter("cursor", "is not a cursor of this list");
        }
    }
}
