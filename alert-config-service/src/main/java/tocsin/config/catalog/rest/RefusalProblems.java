package tocsin.config.catalog.rest;

import java.util.List;
import tocsin.config.alert.AlertRefusal;
import tocsin.config.alert.rest.AlertProblems;
import tocsin.config.catalog.CatalogRefusal;
import tocsin.config.catalog.Import;
import tocsin.config.catalog.Refusal;
import tocsin.config.catalog.json.Errors;
import tocsin.config.company.rest.CompanyProblems;
import tocsin.config.script.ScriptRefusal;
import tocsin.config.script.rest.ScriptProblems;
import tocsin.config.template.TemplateRefusal;
import tocsin.config.template.rest.TemplateProblems;
import tocsin.rest.ProblemException;

/** What of a document cannot be taken, as one problem: what single requests would be answered, each at its place. */
final class RefusalProblems {

    private RefusalProblems() {}

    static ProblemException of(List<Refusal> refusals) {
        Errors errors = new Errors(Import.MOST_REFUSALS);
        refusals.forEach(each -> add(errors, each));
        return errors.problem();
    }

    private static void add(Errors errors, Refusal refusal) {
        Throwable reason = refusal.reason();
        if (reason instanceof CatalogRefusal) {
            errors.add(refusal.place(), reason.getMessage());
        } else {
            errors.addAll(refusal.place(), problem(reason));
        }
    }

    private static ProblemException problem(Throwable reason) {
        if (reason instanceof AlertRefusal) {
            return AlertProblems.of(reason);
        }
        if (reason instanceof TemplateRefusal) {
            return TemplateProblems.of(reason);
        }
        return reason instanceof ScriptRefusal ? ScriptProblems.of(reason) : CompanyProblems.of(reason);
    }
}
