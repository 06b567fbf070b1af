package tocsin.sampler;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.List;
import org.jboss.logging.Logger;
import tocsin.sampler.penalty.Penalty;
import tocsin.sampler.penalty.PenaltyObserver;
import tocsin.sampler.penalty.PenaltyStep;
import tocsin.sampler.penalty.amqp.PenaltyRelay;
import tocsin.telemetry.log.LogFields;

/**
 * Has what becomes of penalties published as soon as it is recorded, and says and counts it: {@code
 * tocsin_penalties_total} by action.
 */
@Singleton
final class PenaltyLog implements PenaltyObserver {

    private static final Logger LOG = Logger.getLogger(PenaltyLog.class);

    private final PenaltyRelay relay;
    private final MeterRegistry meters;

    PenaltyLog(PenaltyRelay relay, MeterRegistry meters) {
        this.relay = relay;
        this.meters = meters;
    }

    @Override
    public void recorded(List<? extends PenaltyStep> steps) {
        for (PenaltyStep step : steps) {
            Penalty penalty = step.penalty();
            meters.counter("tocsin.penalties", "action", step.code()).increment();
            LogFields.of("penalty", penalty.id())
                    .and("company", penalty.company())
                    .info(
                            LOG,
                            "Penalty %s, company %s: %s, until %s",
                            penalty.id(),
                            penalty.company(),
                            step.code(),
                            penalty.until());
        }
        if (!steps.isEmpty()) {
            relay.wake();
        }
    }
}
