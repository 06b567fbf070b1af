package tocsin.sampler.trial.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import tocsin.access.Role;
import tocsin.access.rest.CallerOfRequest;
import tocsin.sampler.alert.AlertRule;
import tocsin.sampler.alert.AlertState;
import tocsin.sampler.call.SamplePeriod;
import tocsin.sampler.call.Slice;
import tocsin.sampler.metric.Answer.Failed;
import tocsin.sampler.metric.Answer.Said;
import tocsin.sampler.metric.Measurement;
import tocsin.sampler.metric.ScriptArea;
import tocsin.sampler.script.Memories;
import tocsin.sampler.script.Memory;
import tocsin.sampler.script.Script;
import tocsin.sampler.script.Scripts;
import tocsin.sampler.script.sandbox.ScriptWorkshop;
import tocsin.sampler.script.sandbox.TrialRun;
import tocsin.sampler.trial.Trial;
import tocsin.sampler.trial.rest.Subject.AlertOnCompany;
import tocsin.sampler.watch.History;
import tocsin.sampler.watch.StateLog;
import tocsin.sampler.watch.StoredState;
import tocsin.sampler.watch.WatchKey;

/** Tries alerts out. */
@Path("/api/v1/tests")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.ADMINISTRATOR, Role.EDITOR})
public final class TrialResource {

    private final Subject subject;
    private final History history;
    private final StateLog states;
    private final Scripts scripts;
    private final Memories memories;
    private final ScriptWorkshop workshop;
    private final Stages stages;
    private final InstantSource clock;
    private final CallerOfRequest caller;

    TrialResource(
            Subject subject,
            History history,
            StateLog states,
            Scripts scripts,
            Memories memories,
            ScriptWorkshop workshop,
            Stages stages,
            InstantSource clock,
            CallerOfRequest caller) {
        this.caller = caller;
        this.subject = subject;
        this.history = history;
        this.states = states;
        this.scripts = scripts;
        this.memories = memories;
        this.workshop = workshop;
        this.stages = stages;
        this.clock = clock;
    }

    /** Measures, evaluates, renders and, where that is asked for, delivers; says how each stage went. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<JsonNode> test(JsonNode body) {
        TrialRequest request = TrialRequest.of(body);
        return subject.of(caller.get(), request).chain(tried -> trial(tried, request)
                .chain(trial -> stages.goThrough(trial, request, tried.enabled())));
    }

    private Uni<Trial> trial(AlertOnCompany tried, TrialRequest request) {
        Instant now = clock.instant();
        return state(tried, now).chain(state -> measure(tried, state, now)
                .map(measured -> new Trial(tried.rule(), tried.company(), state, judged(request, measured), now)));
    }

    private static Measurement judged(TrialRequest request, Measurement measured) {
        if (request.value().isEmpty()) {
            return measured;
        }
        Said said = new Said(Optional.empty(), request.value(), Optional.empty(), Optional.empty());
        return measured.answer().isPresent()
                ? Measurement.of(said)
                : new Measurement(request.value(), measured.samples());
    }

    private Uni<Measurement> measure(AlertOnCompany tried, AlertState state, Instant now) {
        AlertRule rule = tried.rule();
        if (rule.area() instanceof ScriptArea area) {
            return say(area, tried, state, now);
        }
        List<String> company = List.of(tried.company().id());
        SamplePeriod period = new SamplePeriod(rule.samplePeriod().orElse(Slice.WIDTH), now);
        return Uni.combine()
                .all()
                .unis(history.calls(tried.company().id(), period), history.gauges(company))
                .with((calls, readings) -> Trial.measure(rule, calls, readings));
    }

    /** A script runs for it, with what it has kept, and keeps nothing. */
    private Uni<Measurement> say(ScriptArea area, AlertOnCompany tried, AlertState state, Instant now) {
        Optional<Script> script = scripts.find(area.script());
        if (script.isEmpty()) {
            return Uni.createFrom().item(Measurement.of(new Failed("there is no script " + area.script(), 1)));
        }
        return memories.of(tried.rule().id(), tried.company().id(), area.script())
                .map(memory -> new TrialRun(
                        script.get(),
                        Optional.of(tried.company()),
                        Optional.of(tried.rule()),
                        Optional.of(state),
                        memory.map(Memory::state).orElse(Memory.NOTHING),
                        JsonNodeFactory.instance.objectNode(),
                        now))
                .chain(workshop::tryOut)
                .map(run -> Measurement.of(run.answer(1)));
    }

    private Uni<AlertState> state(AlertOnCompany tried, Instant now) {
        WatchKey key = new WatchKey(tried.rule().id(), tried.company().id());
        return states.read(List.of(key))
                .map(recorded -> StoredState.of(Optional.ofNullable(recorded.get(key)), tried.rule(), now));
    }
}
