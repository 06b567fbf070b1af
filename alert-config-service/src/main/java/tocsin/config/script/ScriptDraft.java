package tocsin.config.script;

import java.util.List;
import java.util.Optional;
import tocsin.config.company.CompanyId;
import tocsin.config.recipient.Recipient;

/**
 * A script as somebody wants it: its source is readable, but its company need not be there.
 *
 * @param name its name
 * @param source what it does, 1 to {@value #LONGEST} characters of JavaScript
 * @param company whose it is; empty for an operator's script
 * @param recipients 0 to 50, each once
 */
public record ScriptDraft(ScriptName name, String source, Optional<CompanyId> company, List<Recipient> recipients) {

    /** How many characters (code points) a source may have at most. */
    public static final int LONGEST = 100_000;

    /** Copies the recipients, so that a draft never changes. */
    public ScriptDraft {
        recipients = List.copyOf(recipients);
    }
}
