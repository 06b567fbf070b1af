package tocsin.config.template.rest;

import java.util.List;
import tocsin.config.template.TemplateRefusal;
import tocsin.rest.FieldError;
import tocsin.rest.ProblemException;

/** Refusals of templates as problems. */
public final class TemplateProblems {

    private TemplateProblems() {}

    /** What a request is answered whose template is refused. */
    public static ProblemException of(Throwable refusal) {
        return refusal instanceof TemplateRefusal.CannotInclude inclusion
                ? ProblemException.invalid(
                        List.of(FieldError.inBody(inclusion.part().text(), inclusion.getMessage())))
                : ProblemException.conflict(refusal.getMessage());
    }
}
