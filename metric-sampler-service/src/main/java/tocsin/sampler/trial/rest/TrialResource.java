package tocsin.sampler.trial.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import tocsin.sampler.alert.AlertRule;
import tocsin.sampler.alert.AlertState;
import tocsin.sampler.call.SamplePeriod;
import tocsin.sampler.call.Slice;
import tocsin.sampler.metric.Measurement;
import tocsin.sampler.trial.Trial;
import tocsin.sampler.trial.rest.Subject.AlertOnCompany;
import tocsin.sampler.watch.History;
import tocsin.sampler.watch.StateLog;
import tocsin.sampler.watch.StoredState;
import tocsin.sampler.watch.WatchKey;

/** Tries alerts out. */
@Path("/api/v1/tests")
@Produces(MediaType.APPLICATION_JSON)
public final class TrialResource {

    private final Subject subject;
    private final History history;
    private final StateLog states;
    private final Stages stages;
    private final InstantSource clock;

    TrialResource(Subject subject, History history, StateLog states, Stages stages, InstantSource clock) {
        this.subject = subject;
        this.history = history;
        this.states = states;
        this.stages = stages;
        this.clock = clock;
    }

    /** Measures, evaluates, renders and, where that is asked for, delivers; says how each stage went. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<JsonNode> test(JsonNode body) {
        TrialRequest request = TrialRequest.of(body);
        return subject.of(request).chain(tried -> trial(tried, request)
                .chain(trial -> stages.goThrough(trial, request, tried.enabled())));
    }

    private Uni<Trial> trial(AlertOnCompany tried, TrialRequest request) {
        Instant now = clock.instant();
        return Uni.combine()
                .all()
                .unis(state(tried, now), measure(tried, now))
                .with((state, measured) ->
                        new Trial(tried.rule(), tried.company(), state, judged(request, measured), now));
    }

    private static Measurement judged(TrialRequest request, Measurement measured) {
        return request.value().isPresent() ? new Measurement(request.value(), measured.samples()) : measured;
    }

    private Uni<Measurement> measure(AlertOnCompany tried, Instant now) {
        AlertRule rule = tried.rule();
        List<String> company = List.of(tried.company().id());
        SamplePeriod period = new SamplePeriod(rule.samplePeriod().orElse(Slice.WIDTH), now);
        return Uni.combine()
                .all()
                .unis(history.calls(tried.company().id(), period), history.gauges(company))
                .with((calls, readings) -> Trial.measure(rule, calls, readings));
    }

    private Uni<AlertState> state(AlertOnCompany tried, Instant now) {
        WatchKey key = new WatchKey(tried.rule().id(), tried.company().id());
        return states.read(List.of(key))
                .map(recorded -> StoredState.of(Optional.ofNullable(recorded.get(key)), tried.rule(), now));
    }
}
