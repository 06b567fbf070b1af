package tocsin.sampler.ingest.amqp;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Named;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import tocsin.amqp.Link;
import tocsin.amqp.Links;
import tocsin.amqp.RawMessage;
import tocsin.sampler.ingest.ReportDesk;

/** Receives reports from the addresses {@code calls} and {@code samples}. */
@ApplicationScoped
class ReportChannels {

    private final Links links;
    private final ReportDesk calls;
    private final ReportDesk samples;
    private final int unsettled;
    private final int prefetch;

    ReportChannels(
            Links links,
            @Named("calls") ReportDesk calls,
            @Named("samples") ReportDesk samples,
            @ConfigProperty(name = "tocsin.amqp.unsettled") int unsettled,
            @ConfigProperty(name = "tocsin.amqp.prefetch") int prefetch) {
        this.links = links;
        this.calls = calls;
        this.samples = samples;
        this.unsettled = unsettled;
        this.prefetch = prefetch;
    }

    void start(@Observes StartupEvent event) {
        links.receive(Link.queue("calls", unsettled, prefetch), message -> take(calls, message));
        links.receive(Link.queue("samples", unsettled, prefetch), message -> take(samples, message));
    }

    private static Uni<Void> take(ReportDesk desk, RawMessage message) {
        return desk.take(desk.read(message.body())).replaceWithVoid();
    }
}
