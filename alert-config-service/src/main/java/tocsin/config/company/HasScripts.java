package tocsin.config.company;

import java.util.List;

/** A company cannot go while scripts belong to it. */
public final class HasScripts extends RuntimeException {

    /** Says which. */
    public HasScripts(CompanyId company, List<String> scripts) {
        super("Company " + company + " cannot be deleted while scripts belong to it: " + String.join(", ", scripts)
                + ".");
    }
}
