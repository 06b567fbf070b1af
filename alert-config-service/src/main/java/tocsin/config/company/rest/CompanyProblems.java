package tocsin.config.company.rest;

import java.util.List;
import java.util.stream.Collectors;
import tocsin.config.company.NamedByAlerts;
import tocsin.rest.ProblemException;

/** Refusals to remove companies as problems. */
public final class CompanyProblems {

    private static final int MOST_MENTIONED = 10;

    private CompanyProblems() {}

    /** What a request is answered whose company cannot go. */
    public static ProblemException of(Throwable refusal) {
        return refusal instanceof NamedByAlerts named ? inUse(named) : ProblemException.conflict(refusal.getMessage());
    }

    private static ProblemException inUse(NamedByAlerts refusal) {
        List<NamedByAlerts.Mention> mentions = refusal.mentions();
        String named = mentions.stream()
                .limit(MOST_MENTIONED)
                .map(mention -> "'" + mention.title() + "' (" + mention.id() + ")")
                .collect(Collectors.joining(", "));
        int more = mentions.size() - MOST_MENTIONED;
        return ProblemException.conflict("Company " + refusal.company() + " cannot be deleted while alerts name it: "
                + named + (more > 0 ? " and " + more + " more." : "."));
    }
}
