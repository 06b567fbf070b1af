package tocsin.config.alert.rest;

import java.util.List;
import tocsin.config.alert.AlertRefusal;
import tocsin.rest.FieldError;
import tocsin.rest.ProblemException;

/** Refusals of alerts as problems. */
public final class AlertProblems {

    private AlertProblems() {}

    /** What a request is answered whose alert is refused. */
    public static ProblemException of(Throwable refusal) {
        if (refusal instanceof AlertRefusal.TitleTaken) {
            return ProblemException.conflict(
                    refusal.getMessage(), FieldError.inBody("title", "is taken by another alert of this scope"));
        }
        if (refusal instanceof AlertRefusal.TooMany) {
            return ProblemException.conflict(refusal.getMessage());
        }
        return ProblemException.invalid(List.of(misfit(refusal)));
    }

    private static FieldError misfit(Throwable refusal) {
        if (refusal instanceof AlertRefusal.UnknownTemplate) {
            return FieldError.inBody("template", "there is no template of this name");
        }
        if (refusal instanceof AlertRefusal.UnknownScript) {
            return FieldError.inBody("script", "there is no script of this name");
        }
        return refusal instanceof AlertRefusal.ForeignScript
                ? FieldError.inBody("script", refusal.getMessage())
                : FieldError.inBody("company", "is not the id of a company");
    }
}
