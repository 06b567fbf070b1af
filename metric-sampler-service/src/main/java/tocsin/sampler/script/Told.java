package tocsin.sampler.script;

import java.util.List;
import java.util.Optional;

/**
 * What a script tells people, beside what its alert does.
 *
 * @param title what stands above it; empty for the alert's title
 * @param text the message
 * @param recipients whom it tells
 */
public record Told(Optional<String> title, String text, List<String> recipients) {

    /** Copies the recipients, so that a message never changes. */
    public Told {
        recipients = List.copyOf(recipients);
    }
}
