package tocsin.sampler;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.List;
import org.jboss.logging.Logger;
import tocsin.sampler.transition.amqp.TransitionRelay;
import tocsin.sampler.watch.Decision;
import tocsin.sampler.watch.Evaluator;

/** Has transitions published as soon as they are recorded, and says what happens. */
@Singleton
final class EvaluationLog implements Evaluator.Observer {

    private static final Logger LOG = Logger.getLogger(EvaluationLog.class);

    private final TransitionRelay relay;
    private final MeterRegistry meters;

    EvaluationLog(TransitionRelay relay, MeterRegistry meters) {
        this.relay = relay;
        this.meters = meters;
    }

    @Override
    public void recorded(List<Decision> decisions) {
        for (Decision decision : decisions) {
            String cause = decision.transition().step().cause().code();
            meters.counter("tocsin.transitions", "cause", cause).increment();
            LOG.infof(
                    "Alert %s, company %s: %s (%s)",
                    decision.key().alertId(),
                    decision.key().company(),
                    decision.transition().step().to().code(),
                    cause);
        }
        relay.wake();
    }

    @Override
    public void failed(Throwable cause) {
        meters.counter("tocsin.evaluation.failures").increment();
        LOG.warnf("States cannot be recorded or read; it is tried again at the next tick: %s", cause);
    }
}
