package tocsin.config.definition;

import io.smallrye.mutiny.Uni;
import tocsin.access.Caller;

/** Where a change of a company, an alert, a template or a script is written down: for other services, and for the audit. */
public interface Journal {

    /**
     * Writes a change down, within the transaction that makes it, and as the last thing in it: from here to its commit
     * no other change can be written.
     *
     * @param by who makes it
     */
    Uni<Void> write(Caller by, Change change);

    /** Lets what was written go out at once; to be called after the commit. Returns at once and never fails. */
    void committed();
}
