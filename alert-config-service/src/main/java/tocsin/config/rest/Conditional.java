package tocsin.config.rest;

import java.net.URI;
import java.util.List;
import tocsin.config.store.Precondition;
import tocsin.rest.EntityTags;
import tocsin.rest.Problem;
import tocsin.rest.ProblemException;

/** Conditional requests (RFC 9110, section 13) as preconditions of a change. */
public final class Conditional {

    private static final URI TYPE = URI.create("urn:tocsin:problem:precondition-failed");

    private static final String TITLE = "It has changed meanwhile";

    private Conditional() {}

    /** A change that is to happen only to the version that the caller has seen; to any where the header is null. */
    public static Precondition ifMatch(String ifMatch) {
        return version -> {
            if (version.isPresent()) {
                EntityTags.requireMatch(ifMatch, version.getAsLong());
            } else {
                refuse(ifMatch != null && !ifMatch.isBlank(), "If-Match names a version of what does not exist.");
            }
        };
    }

    /** Both conditions of a PUT; {@code If-None-Match: *} lets it create only. */
    public static Precondition of(String ifMatch, String ifNoneMatch) {
        return version -> {
            ifMatch(ifMatch).check(version);
            refuse(
                    ifNoneMatch != null && ifNoneMatch.trim().equals("*") && version.isPresent(),
                    "If-None-Match: * lets this request create only, and it exists.");
        };
    }

    private static void refuse(boolean fails, String detail) {
        if (fails) {
            throw new ProblemException(new Problem(TYPE, TITLE, 412, detail, List.of()));
        }
    }
}
