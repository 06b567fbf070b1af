package tocsin.sampler.script;

import java.util.List;
import java.util.Optional;

/**
 * A script that people have written.
 *
 * @param name what alerts call it
 * @param source its JavaScript
 * @param company whose it is, and whom alone it may see; empty where it is the operator's
 * @param recipients who is told when it fails again and again; empty where the alert's recipients are
 * @param version grows with each change of the source
 */
public record Script(String name, String source, Optional<String> company, List<String> recipients, long version) {

    /** Copies the recipients, so that a script never changes. */
    public Script {
        recipients = List.copyOf(recipients);
    }
}
