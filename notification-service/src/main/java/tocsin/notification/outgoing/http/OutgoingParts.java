package tocsin.notification.outgoing.http;

import io.quarkus.tls.TlsConfiguration;
import io.quarkus.tls.TlsConfigurationRegistry;
import io.vertx.core.Vertx;
import io.vertx.core.net.TrustOptions;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import tocsin.notification.outgoing.AddressGuard;
import tocsin.notification.outgoing.Allowance;
import tocsin.notification.outgoing.HttpAnswers;

/** Makes what sends requests out of the settings. */
@Singleton
final class OutgoingParts {

    @Produces
    @Singleton
    SystemNames names() {
        return new SystemNames();
    }

    void close(@Disposes SystemNames names) {
        names.close();
    }

    @Produces
    @Singleton
    VertxOutgoing outgoing(Vertx vertx, SystemNames names, OutgoingSettings settings, TlsConfigurationRegistry tls) {
        AddressGuard guard = new AddressGuard(Allowance.of(settings.allow().orElse(List.of())));
        OutgoingLimits limits = new OutgoingLimits(
                settings.connectWithin(), settings.answerWithin(), settings.answerBytes(), settings.connections());
        return new VertxOutgoing(
                vertx, names, guard, limits, settings.tlsConfigurationName().flatMap(name -> trusted(name, tls)));
    }

    void close(@Disposes VertxOutgoing outgoing) {
        outgoing.close();
    }

    @Produces
    @Singleton
    HttpAnswers answers(OutgoingSettings settings, InstantSource clock) {
        return new HttpAnswers(clock, settings.longestRetryAfter());
    }

    private static Optional<TrustOptions> trusted(String name, TlsConfigurationRegistry tls) {
        TlsConfiguration configuration = tls.get(name)
                .orElseThrow(() -> new IllegalArgumentException(
                        "tocsin.outgoing.tls-configuration-name: there is no quarkus.tls." + name));
        return Optional.ofNullable(configuration.getTrustStoreOptions());
    }
}
