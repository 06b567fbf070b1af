package tocsin.config.script.rest;

import java.util.List;
import tocsin.config.script.ScriptRefusal;
import tocsin.rest.FieldError;
import tocsin.rest.ProblemException;

/** Refusals of scripts as problems. */
public final class ScriptProblems {

    private ScriptProblems() {}

    /** What a request is answered whose script is refused. */
    public static ProblemException of(Throwable refusal) {
        if (refusal instanceof ScriptRefusal.UnknownCompany) {
            return ProblemException.invalid(List.of(FieldError.inBody("company", "is not the id of a company")));
        }
        return refusal instanceof ScriptRefusal.ServesOthers
                ? ProblemException.conflict(
                        refusal.getMessage(), FieldError.inBody("company", "excludes alerts that name the script"))
                : ProblemException.conflict(refusal.getMessage());
    }
}
