package tocsin.readiness.health;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import tocsin.amqp.Links;
import tocsin.amqp.Receiver;
import tocsin.readiness.Standing;
import tocsin.readiness.Verdict;

/**
 * Ready while messages can come in from every address that this service receives from. One that only sends is ready
 * without a broker.
 */
@Readiness
@Singleton
final class ReceiverReadiness implements HealthCheck, Watched {

    private final Links links;
    private final ReadinessSettings settings;
    private final MeterRegistry meters;
    private final InstantSource clock = InstantSource.system();
    private final Map<Receiver, Verdict> verdicts = new ConcurrentHashMap<>();

    ReceiverReadiness(Links links, ReadinessSettings settings, MeterRegistry meters) {
        this.links = links;
        this.settings = settings;
        this.meters = meters;
    }

    @Override
    public void look() {
        links.receivers().forEach(receiver -> receiver.trouble()
                .ifPresentOrElse(verdict(receiver)::fails, verdict(receiver)::works));
    }

    @Override
    public boolean starting() {
        return links.receivers().stream()
                .anyMatch(receiver -> verdict(receiver).standing().starting());
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("AMQP receivers");
        boolean ready = true;
        for (Receiver receiver : links.receivers()) {
            String address = receiver.link().address();
            Standing standing = verdict(receiver).standing();
            answer.withData(address, receiver.attached() ? "receives" : "not attached");
            answer.withData(address + ".unsettled", receiver.unsettled());
            Answer.details(answer, address + ".", standing);
            ready &= standing.ready();
        }
        return answer.status(ready).build();
    }

    private Verdict verdict(Receiver receiver) {
        return verdicts.computeIfAbsent(
                receiver, its -> ReadyMeter.of(its.link().address(), new Verdict(settings.patience(), clock), meters));
    }
}
