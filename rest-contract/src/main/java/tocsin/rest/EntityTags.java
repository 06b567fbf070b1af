package tocsin.rest;

import jakarta.ws.rs.core.EntityTag;
import java.util.Arrays;

/** Entity tags (RFC 9110, section 8.8.3) made of a version number. */
public final class EntityTags {

    private EntityTags() {}

    /** The tag of a version. */
    public static EntityTag of(long version) {
        return new EntityTag(Long.toString(version));
    }

    /**
     * Lets a change go on only from the version that the caller has seen.
     *
     * @param ifMatch the {@code If-Match} header; null where the caller sent none and so accepts any version
     * @param version the version that is there now
     * @throws ProblemException 412 where the header names other versions only
     */
    public static void requireMatch(String ifMatch, long version) {
        if (ifMatch == null || ifMatch.isBlank()) {
            return;
        }
        String current = '"' + of(version).getValue() + '"';
        boolean matches = Arrays.stream(ifMatch.split(","))
                .map(String::trim)
                .anyMatch(tag -> tag.equals("*") || tag.equals(current));
        if (!matches) {
            throw ProblemException.changedMeanwhile(current);
        }
    }
}
