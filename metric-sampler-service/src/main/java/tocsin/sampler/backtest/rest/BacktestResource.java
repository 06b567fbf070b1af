package tocsin.sampler.backtest.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import tocsin.access.Role;
import tocsin.access.rest.CallerOfRequest;
import tocsin.rest.FieldError;
import tocsin.rest.ProblemException;
import tocsin.sampler.alert.AlertRule;
import tocsin.sampler.backtest.Backtest;
import tocsin.sampler.backtest.Recordings;
import tocsin.sampler.backtest.persistence.Traces;
import tocsin.sampler.company.Company;
import tocsin.sampler.definition.json.Known;
import tocsin.sampler.metric.ScriptArea;
import tocsin.sampler.retention.Retention;
import tocsin.sampler.transition.TransitionJson;
import tocsin.sampler.transition.rest.TransitionResource.Body;

/** What an alert would have done on the recorded history. */
@Path("/api/v1/backtests")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.ADMINISTRATOR, Role.EDITOR, Role.VIEWER})
public final class BacktestResource {

    private final AlertCheck check;
    private final Known known;
    private final Traces traces;
    private final Recordings recordings;
    private final Retention retention;
    private final BacktestWorker worker;
    private final TransitionJson json;
    private final InstantSource clock;
    private final CallerOfRequest caller;

    BacktestResource(
            AlertCheck check,
            Known known,
            Traces traces,
            Recordings recordings,
            Retention retention,
            BacktestWorker worker,
            TransitionJson json,
            InstantSource clock,
            CallerOfRequest caller) {
        this.caller = caller;
        this.check = check;
        this.known = known;
        this.traces = traces;
        this.recordings = recordings;
        this.retention = retention;
        this.worker = worker;
        this.json = json;
        this.clock = clock;
    }

    /** Judges an alert that need not exist, once for each slice; nobody is told, nothing is kept. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<BacktestView> test(JsonNode body) {
        BacktestRequest request = BacktestRequest.of(body, clock.instant());
        caller.sight().demand(request.company());
        return check.complete(request.alert())
                .map(alert -> rule(alert, request.from()))
                .chain(rule ->
                        company(rule, request).chain(company -> worker.run(() -> judge(rule, company, request))));
    }

    private AlertRule rule(ObjectNode alert, Instant from) {
        UUID id = UUID.fromString(alert.path("id").asText());
        AlertRule rule = known.rule(id, alert)
                .orElseThrow(() -> invalid("alert", "cannot be judged over recorded calls and samples"));
        if (rule.area() instanceof ScriptArea) {
            throw invalid("alert/area", "must not be script: what a script would have said is not recorded");
        }
        Instant earliest = earliest(rule);
        if (from.isBefore(earliest)) {
            throw invalid(
                    "from", "must be " + earliest + " or later, which is how far slices of 10 seconds reach back");
        }
        return rule;
    }

    /** One sample period after the finest history begins, so that the first window is a whole one. */
    private Instant earliest(AlertRule rule) {
        Instant finest = retention.rungs().get(0).horizon(clock.instant());
        return finest.plus(rule.samplePeriod().orElse(Duration.ZERO));
    }

    /**
     * A company that is not defined is stood in for where something is recorded of it, and else it is misspelt. A gauge
     * is made of all that was before.
     */
    private Uni<Company> company(AlertRule rule, BacktestRequest request) {
        Instant from = rule.samplePeriod().map(request.from()::minus).orElse(Instant.EPOCH);
        return known.company(request.company())
                .chain(defined -> defined.isPresent()
                        ? Uni.createFrom().item(defined.get())
                        : traces.any(request.company(), from, request.to()).map(any -> standIn(any, request)));
    }

    private static Company standIn(boolean anyTrace, BacktestRequest request) {
        if (!anyTrace) {
            throw invalid(request.companyField(), "is not defined, and nothing is recorded of it");
        }
        return Company.standIn(request.company());
    }

    private BacktestView judge(AlertRule rule, Company company, BacktestRequest request) {
        try {
            Backtest.Outcome outcome = Backtest.run(rule, company, request.from(), request.to(), recordings);
            List<Body> transitions = outcome.transitions().stream()
                    .map(transition -> new Body(json.write(transition)))
                    .toList();
            return new BacktestView(company.id(), request.from(), request.to(), outcome.evaluations(), transitions);
        } catch (Backtest.TooManyTransitions tooMany) {
            throw invalid("to", "must be earlier: " + tooMany.getMessage());
        }
    }

    private static ProblemException invalid(String field, String detail) {
        return ProblemException.invalid(List.of(FieldError.inBody(field, detail)));
    }
}
