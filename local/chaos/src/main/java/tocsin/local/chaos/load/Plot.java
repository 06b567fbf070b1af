package tocsin.local.chaos.load;

import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;

/** How a company does well and badly, so that its alert must move once and cannot move back. */
interface Plot {

    /** What is reported at one step. */
    List<Report> step(boolean failing, Instant now);

    /** With how many reports of a phase the alert must have moved; empty where that depends on the time. */
    OptionalLong decisive(boolean failing);

    /** The alert's definition without its title, company and recipients, as the beginning of a JSON object. */
    String alert();
}
