package tocsin.config.script;

import java.util.List;
import java.util.Optional;
import tocsin.config.company.CompanyId;
import tocsin.config.recipient.Recipient;

/**
 * A program that decides for alerts.
 *
 * @param name its name
 * @param source what it does, in JavaScript
 * @param company whose it is: it sees that company alone, and serves its alerts only; empty for an operator's script
 * @param recipients 0 to 50, each once: who is told when it fails again and again; the alert's where there is none
 * @param edition which version the source is
 */
public record Script(
        ScriptName name, String source, Optional<CompanyId> company, List<Recipient> recipients, Edition edition) {

    /** Copies the recipients, so that a script never changes. */
    public Script {
        recipients = List.copyOf(recipients);
    }
}
