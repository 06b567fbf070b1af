package tocsin.sampler;

import jakarta.inject.Singleton;
import java.util.List;
import org.jboss.logging.Logger;
import tocsin.sampler.alert.Transition;
import tocsin.sampler.transition.amqp.TransitionRelay;
import tocsin.sampler.watch.Decision;
import tocsin.sampler.watch.Evaluator;
import tocsin.sampler.watch.Holdings;
import tocsin.sampler.watch.Round;
import tocsin.telemetry.Tracing;
import tocsin.telemetry.log.LogFields;

/** Has transitions published as soon as they are recorded, and says what happens: in logs, in metrics and as spans. */
@Singleton
final class EvaluationLog implements Evaluator.Observer {

    private static final Logger LOG = Logger.getLogger(EvaluationLog.class);

    private final TransitionRelay relay;
    private final EvaluationMeters meters;
    private final Tracing tracing;

    EvaluationLog(TransitionRelay relay, EvaluationMeters meters, Tracing tracing) {
        this.relay = relay;
        this.meters = meters;
        this.tracing = tracing;
    }

    /** A decision that no traced report has led to, but time or a script, begins a trace. */
    @Override
    public List<Decision> traced(List<Decision> decisions) {
        return decisions.stream().map(this::traced).toList();
    }

    private Decision traced(Decision decision) {
        Transition transition = decision.transition();
        Tracing.Span span = tracing.begin("evaluate", Tracing.Kind.INTERNAL, decision.trace())
                .of("tocsin.alert.id", transition.rule().id().toString())
                .of("tocsin.company.id", transition.company().id())
                .of("tocsin.transition.id", transition.id().toString())
                .of("tocsin.transition.cause", transition.step().cause().code());
        span.end();
        return decision.in(span.trace());
    }

    @Override
    public void judged(Round round) {
        meters.judged(round);
    }

    @Override
    public void holds(Holdings holdings) {
        meters.holds(holdings);
    }

    @Override
    public void recorded(List<Decision> decisions) {
        decisions.forEach(this::say);
        relay.wake();
    }

    private void say(Decision decision) {
        Transition transition = decision.transition();
        meters.transition(transition.step().cause());
        LogFields.of("alert", decision.key().alertId())
                .and("company", decision.key().company())
                .and("transition", transition.id())
                .in(decision.trace())
                .info(
                        LOG,
                        "Alert %s, company %s: %s (%s)",
                        decision.key().alertId(),
                        decision.key().company(),
                        transition.step().to().code(),
                        transition.step().cause().code());
    }

    @Override
    public void failed(Throwable cause) {
        meters.failed();
        LOG.warnf("States cannot be recorded or read; it is tried again at the next tick: %s", cause);
    }
}
