package tocsin.sampler.trial.rest;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import tocsin.access.Caller;
import tocsin.rest.FieldError;
import tocsin.rest.ProblemException;
import tocsin.sampler.alert.AlertRule;
import tocsin.sampler.alert.Scope;
import tocsin.sampler.company.Company;
import tocsin.sampler.definition.json.Known;

/** Finds the alert that is tried out, and the company. */
@Singleton
final class Subject {

    private final Known known;

    Subject(Known known) {
        this.known = known;
    }

    /**
     * An alert and a company that it watches.
     *
     * @param enabled whether the alert is evaluated also when nobody tries it
     */
    record AlertOnCompany(AlertRule rule, boolean enabled, Company company) {}

    /** Fails with 404 where there is no such alert in sight, and with 400 where the company is missing or wrong. */
    Uni<AlertOnCompany> of(Caller by, TrialRequest request) {
        return known.alert(by.sight(), request.alertId()).chain(found -> {
            Known.Alert alert = found.orElseThrow(
                    () -> ProblemException.notFound("alert", request.alertId().toString()));
            AlertRule rule = alert.rule()
                    .orElseThrow(() -> ProblemException.conflict("This version cannot evaluate the alert."));
            return company(rule.scope(), request.company())
                    .map(company -> new AlertOnCompany(rule, alert.enabled(), company));
        });
    }

    private Uni<Company> company(Scope scope, Optional<String> asked) {
        if (scope instanceof Scope.OfCompany one) {
            if (!one.id().equals(asked.orElse(one.id()))) {
                throw invalid("must be " + one.id() + ", which the alert watches, or absent");
            }
            return known.companyOrStandIn(one.id());
        }
        return asked.isEmpty()
                ? known.companies()
                        .map(all -> only(all.stream().filter(scope::covers).toList()))
                : known.company(asked.get()).map(company -> company.filter(scope::covers)
                        .orElseThrow(() -> invalid("is no company that the alert watches")));
    }

    private static Company only(List<Company> watched) {
        if (watched.isEmpty()) {
            throw invalid("cannot be chosen, as the alert watches no company at present");
        }
        if (watched.size() > 1) {
            throw invalid("is required, as the alert watches " + watched.size() + " companies");
        }
        return watched.get(0);
    }

    private static ProblemException invalid(String detail) {
        return ProblemException.invalid(List.of(FieldError.inBody("company", detail)));
    }
}
