package tocsin.amqp;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Ready while messages can come in from every address. */
@Readiness
@Singleton
final class ReceiverReadiness implements HealthCheck {

    private final Links links;

    ReceiverReadiness(Links links) {
        this.links = links;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("AMQP receivers");
        boolean ready = true;
        for (Receiver receiver : links.receivers()) {
            boolean attached = receiver.attached();
            answer.withData(receiver.link().address(), attached ? "receives" : "not attached");
            ready &= attached;
        }
        return answer.status(ready).build();
    }
}
