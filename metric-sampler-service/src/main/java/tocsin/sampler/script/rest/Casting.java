package tocsin.sampler.script.rest;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tocsin.access.Sight;
import tocsin.rest.FieldError;
import tocsin.rest.ProblemException;
import tocsin.sampler.alert.AlertRule;
import tocsin.sampler.alert.AlertState;
import tocsin.sampler.alert.Scope;
import tocsin.sampler.company.Company;
import tocsin.sampler.definition.json.Known;
import tocsin.sampler.script.Memories;
import tocsin.sampler.script.Memory;
import tocsin.sampler.script.Script;
import tocsin.sampler.script.Scripts;
import tocsin.sampler.script.sandbox.TrialRun;
import tocsin.sampler.watch.StateLog;
import tocsin.sampler.watch.StoredState;
import tocsin.sampler.watch.WatchKey;

/** Finds all that a run needs which somebody has asked for. */
@Singleton
final class Casting {

    /** What is tried out and not kept is called so in the script's own errors. */
    private static final String UNNAMED = "script";

    private final Scripts scripts;
    private final Known known;
    private final Memories memories;
    private final StateLog states;
    private final InstantSource clock;

    Casting(Scripts scripts, Known known, Memories memories, StateLog states, InstantSource clock) {
        this.scripts = scripts;
        this.known = known;
        this.memories = memories;
        this.states = states;
        this.clock = clock;
    }

    /**
     * Fails with 404 where there is no such script or alert or company in sight, with 400 where these and the company do not fit together, and with
     * 409 where this version cannot evaluate the alert.
     */
    Uni<TrialRun> of(Sight sight, RunRequest request) {
        request.company().ifPresent(sight::demand);
        Script script = script(sight, request);
        return rule(sight, request).chain(rule -> company(request, script, rule)
                .invoke(company -> demand(sight, company))
                .chain(company -> run(request, script, rule, company)));
    }

    private Uni<TrialRun> run(RunRequest request, Script script, Optional<AlertRule> rule, Optional<Company> company) {
        check(rule, company);
        Instant now = clock.instant();
        return Uni.combine()
                .all()
                .unis(state(rule, company, now), memory(request, rule, company))
                .with((state, memory) -> new TrialRun(
                        script,
                        company,
                        rule,
                        state,
                        request.state().map(Object::toString).orElse(memory),
                        request.data(),
                        now));
    }

    /** Who does not see everything looks at a company; one without would look at all of them. */
    private static void demand(Sight sight, Optional<Company> company) {
        if (company.isEmpty() && sight.companies().isPresent()) {
            throw invalid("is required");
        }
    }

    /** An operator's script runs for whoever names it, and shows its source to nobody. */
    private Script script(Sight sight, RunRequest request) {
        return request.script()
                .map(name -> scripts.find(name)
                        .filter(found -> found.company().isEmpty() || sight.sees(found.company()))
                        .orElseThrow(() -> ProblemException.notFound("script", name)))
                .orElseGet(() -> new Script(UNNAMED, request.source().orElseThrow(), request.company(), List.of(), 0));
    }

    private Uni<Optional<AlertRule>> rule(Sight sight, RunRequest request) {
        return request.alertId()
                .map(id -> known.alert(sight, id)
                        .map(found -> Optional.of(
                                rule(found.orElseThrow(() -> ProblemException.notFound("alert", id.toString()))))))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()));
    }

    private static AlertRule rule(Known.Alert alert) {
        return alert.rule().orElseThrow(() -> ProblemException.conflict("This version cannot evaluate the alert."));
    }

    /** A script of a company looks at that one, and so does one that is run for an alert of a company. */
    private Uni<Optional<Company>> company(RunRequest request, Script script, Optional<AlertRule> rule) {
        Optional<String> company = request.company().or(script::company).or(() -> rule.flatMap(Casting::only));
        if (script.company().isPresent() && !script.company().equals(company)) {
            throw invalid("must be the company whose script it is, or absent");
        }
        return company.map(id -> known.companyOrStandIn(id).map(Optional::of))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()));
    }

    private static Optional<String> only(AlertRule rule) {
        return rule.scope() instanceof Scope.OfCompany one ? Optional.of(one.id()) : Optional.empty();
    }

    private static void check(Optional<AlertRule> rule, Optional<Company> company) {
        if (rule.isPresent() && company.isEmpty()) {
            throw invalid("is required with an alert");
        }
        if (rule.isPresent() && !rule.get().scope().covers(company.orElseThrow())) {
            throw invalid("is no company that the alert watches");
        }
    }

    private Uni<Optional<AlertState>> state(Optional<AlertRule> rule, Optional<Company> company, Instant now) {
        if (rule.isEmpty()) {
            return Uni.createFrom().item(Optional.empty());
        }
        WatchKey key = new WatchKey(rule.get().id(), company.orElseThrow().id());
        return states.read(List.of(key))
                .map(recorded -> Optional.of(StoredState.of(Optional.ofNullable(recorded.get(key)), rule.get(), now)));
    }

    /** A source that is tried out goes on where the alert's script is. */
    private Uni<String> memory(RunRequest request, Optional<AlertRule> rule, Optional<Company> company) {
        if (rule.isEmpty()) {
            return Uni.createFrom().item(Memory.NOTHING);
        }
        UUID alertId = rule.get().id();
        String id = company.orElseThrow().id();
        return request.script()
                .map(script -> memories.of(alertId, id, script))
                .orElseGet(() -> memories.of(alertId, id))
                .map(memory -> memory.map(Memory::state).orElse(Memory.NOTHING));
    }

    private static ProblemException invalid(String detail) {
        return ProblemException.invalid(List.of(FieldError.inBody("company", detail)));
    }
}
