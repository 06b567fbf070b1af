package tocsin.notification.delivery.wiring;

import io.opentelemetry.api.trace.Tracer;
import io.quarkus.arc.All;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import tocsin.notification.channel.Channel;
import tocsin.notification.channel.Channels;
import tocsin.notification.confirmation.ConfirmationTerms;
import tocsin.notification.delivery.Courier;
import tocsin.notification.delivery.CourierRules;
import tocsin.notification.delivery.Couriers;
import tocsin.notification.delivery.DeliveryWatch;
import tocsin.notification.delivery.Intake;
import tocsin.notification.delivery.Outbox;
import tocsin.notification.delivery.Pipeline;
import tocsin.notification.delivery.RetryPolicy;
import tocsin.notification.message.Composer;
import tocsin.notification.silence.Silences;
import tocsin.telemetry.Tracing;
import tocsin.telemetry.otel.OtelTracing;

/** Makes the pure parts out of the settings and the adapters. */
@Singleton
final class DeliveryParts {

    @Produces
    @Singleton
    InstantSource clock() {
        return InstantSource.system();
    }

    @Produces
    @Singleton
    Tracing tracing(Tracer tracer) {
        return new OtelTracing(tracer);
    }

    @Produces
    @Singleton
    Channels channels(@All List<Channel> all) {
        return new Channels(all);
    }

    @Produces
    @Singleton
    CourierRules rules(DeliverySettings settings) {
        RetryPolicy retry = new RetryPolicy(
                settings.firstRetry(), settings.longestRetry(), settings.attempts(), () -> ThreadLocalRandom.current()
                        .nextDouble());
        return new CourierRules(settings.limits(), retry, settings.restRule(), settings.rateLimit());
    }

    @Produces
    @Singleton
    Couriers couriers(
            Channels channels,
            Outbox outbox,
            Silences silences,
            ConfirmationTerms terms,
            Composer composer,
            CourierRules rules,
            InstantSource clock,
            DeliveryWatch watch,
            Tracing tracing) {
        return new Couriers(channels.all().stream()
                .map(channel -> {
                    Pipeline pipeline = new Pipeline(channel, outbox, silences, terms, composer, rules, clock, tracing);
                    return new Courier(channel.word(), outbox, pipeline, rules, clock, watch);
                })
                .toList());
    }

    @Produces
    @Singleton
    Intake intake(Outbox outbox, Channels channels, InstantSource clock, Couriers couriers) {
        return new Intake(outbox, channels, clock, couriers::wake);
    }
}
