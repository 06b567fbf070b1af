package tocsin.sampler.trial.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.OptionalDouble;
import tocsin.sampler.alert.Judging;
import tocsin.sampler.alert.Transition;
import tocsin.sampler.transition.TransitionJson;
import tocsin.sampler.trial.Trial;

/** Goes through the stages of a test and reports each. */
@Singleton
final class Stages {

    private final Rehearsing rehearsing;
    private final TransitionJson transitions;
    private final ObjectMapper json;

    Stages(Rehearsing rehearsing, TransitionJson transitions, ObjectMapper json) {
        this.rehearsing = rehearsing;
        this.transitions = transitions;
        this.json = json;
    }

    /**
     * The report of a test.
     *
     * @param enabled whether the alert is
     */
    Uni<JsonNode> goThrough(Trial trial, TrialRequest request, boolean enabled) {
        Report report = new Report(json, trial);
        measure(report, trial, request.value().isPresent());
        Optional<Transition> transition = trial.transition();
        evaluate(report, trial, transition, enabled);
        Uni<Void> rehearsed = transition
                .filter(trial::isTold)
                .map(told -> rehearsing.hold(report, body(told), "", request.send()))
                .orElseGet(() -> pretend(report, trial, request.send()));
        return rehearsed.map(done -> report.body());
    }

    private static void measure(Report report, Trial trial, boolean given) {
        OptionalDouble value = trial.measurement().value();
        String measured = value.isPresent() ? "measured" : "no-value";
        String reason = given ? "The value is that of the request: " + trial.numbers() : trial.numbers();
        report.stage("measure", given ? "given" : measured, reason)
                .put("value", value.isPresent() ? (Double) value.getAsDouble() : null)
                .put("samples", trial.measurement().samples());
    }

    private void evaluate(Report report, Trial trial, Optional<Transition> transition, boolean enabled) {
        String reason = transition.map(Transition::reason).orElseGet(trial::whyItStays);
        String note = enabled ? "" : "; the alert is disabled, and nothing of this happens by itself";
        ObjectNode stage = report.stage("evaluate", transition.isPresent() ? "transition" : "stays", reason + note);
        stage.set("transition", transition.map(this::body).orElse(null));
    }

    private Uni<Void> pretend(Report report, Trial trial, boolean send) {
        String what = trial.rule().trigger() instanceof Judging ? "a firing" : "a report";
        ObjectNode pretended = body(trial.pretended()).put("reason", "Pretended for a test: " + trial.numbers());
        String note = " of " + what + " that is pretended, since nobody is told of what the evaluation leads to";
        return rehearsing.hold(report, pretended, note, send);
    }

    private ObjectNode body(Transition transition) {
        try {
            return (ObjectNode) json.readTree(transitions.write(transition));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A transition that was just written cannot be read", impossible);
        }
    }
}
