package tocsin.notification.transition.amqp;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready while transitions can come in. */
@Readiness
@ApplicationScoped
class SubscriptionReadiness implements HealthCheck {

    private final TransitionSubscription subscription;

    SubscriptionReadiness(TransitionSubscription subscription) {
        this.subscription = subscription;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("Subscription to transitions")
                .status(subscription.open())
                .build();
    }
}
