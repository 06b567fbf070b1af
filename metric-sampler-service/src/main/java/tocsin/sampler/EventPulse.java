package tocsin.sampler;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import tocsin.sampler.live.Listeners;

/** Shows those who listen that they are connected, and lets go of them in the end; {@code tocsin_event_streams}. */
@ApplicationScoped
class EventPulse {

    private final Listeners listeners;

    EventPulse(Listeners listeners) {
        this.listeners = listeners;
    }

    void start(@Observes StartupEvent event, MeterRegistry meters) {
        Gauge.builder("tocsin.event.streams", listeners::count)
                .description("Streams of events that are open")
                .register(meters);
    }

    @Scheduled(identity = "event-pulse", every = "{tocsin.events.pulse}")
    void pulse() {
        listeners.pulse();
    }

    /** A stream has no end of its own that a stopping service could wait for. */
    void stop(@Observes ShutdownEvent event) {
        listeners.end();
    }
}
