package tocsin.sampler.script.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Optional;
import tocsin.sampler.alert.AlertRule;
import tocsin.sampler.alert.AlertState;
import tocsin.sampler.alert.Scope;
import tocsin.sampler.alert.Scripted;
import tocsin.sampler.company.Company;
import tocsin.sampler.script.Script;
import tocsin.sampler.script.Sight;

/**
 * A run that nothing comes of.
 *
 * @param script the script
 * @param company whom it is to look at; empty for nobody in particular
 * @param rule the alert that it is run for; empty for none
 * @param alertState in which state that is; empty where that is not known
 * @param state what it finds kept from before, a JSON object
 * @param more what it is handed beside, or in place of, what it always is
 * @param at when
 */
public record TrialRun(
        Script script,
        Optional<Company> company,
        Optional<AlertRule> rule,
        Optional<AlertState> alertState,
        String state,
        ObjectNode more,
        Instant at) {

    ObjectNode data(ScriptData writer) {
        ObjectNode data = writer.of(company, rule, alertState, at);
        data.setAll(more);
        return data;
    }

    Visit.Guest guest() {
        return new Visit.Guest(sight(), addressees(), at);
    }

    private Sight sight() {
        Scope scope = rule.map(AlertRule::scope)
                .orElseGet(() ->
                        company.<Scope>map(one -> new Scope.OfCompany(one.id())).orElseGet(Scope.Everyone::new));
        return Sight.of(script, scope);
    }

    private Addressees addressees() {
        return rule.<Addressees>map(
                        alert -> new Addressees.Listed(alert.message().recipients(), script.recipients()))
                .orElseGet(Addressees.Unknown::new);
    }

    /** What its answer is to mean. */
    Optional<Scripted> trigger() {
        return rule.map(AlertRule::trigger).filter(Scripted.class::isInstance).map(Scripted.class::cast);
    }
}
