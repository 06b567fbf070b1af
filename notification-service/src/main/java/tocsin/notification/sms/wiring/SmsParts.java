package tocsin.notification.sms.wiring;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.time.InstantSource;
import java.util.Optional;
import tocsin.notification.channel.Receipts;
import tocsin.notification.sms.SmsChannel;
import tocsin.notification.sms.SmsGateway;
import tocsin.notification.sms.http.HttpGateway;
import tocsin.notification.sms.smpp.SmppGateway;

/** Makes the channel, begins to bind when the service starts, and unbinds when what was under way is done. */
@Singleton
final class SmsParts {

    private final SmsSettings settings;
    private final Optional<SmsGateway> gateway;

    SmsParts(SmsSettings settings, Receipts receipts, InstantSource clock, Vertx vertx, MeterRegistry meters) {
        this.settings = settings;
        this.gateway = switch (settings.gateway()) {
            case NONE -> Optional.empty();
            case SMPP -> Optional.of(new SmppGateway(settings.smpp(), receipts, clock, new MeteredSmpp(meters)));
            case HTTP -> Optional.of(new HttpGateway(settings.http(), vertx, clock));
        };
    }

    @Produces
    @Singleton
    SmsChannel channel() {
        return new SmsChannel(gateway, settings.parts());
    }

    void start(@Observes StartupEvent started) {
        gateway.ifPresent(SmsGateway::start);
    }

    /** After deliveries have come to their end, which still need the gateway. */
    void stop(@Observes @Priority(Interceptor.Priority.APPLICATION + 200) ShutdownEvent stopping) {
        gateway.ifPresent(SmsGateway::close);
    }
}
