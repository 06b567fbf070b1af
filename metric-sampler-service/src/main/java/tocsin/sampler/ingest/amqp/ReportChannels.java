package tocsin.sampler.ingest.amqp;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Named;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import tocsin.amqp.Link;
import tocsin.amqp.Links;
import tocsin.amqp.RawMessage;
import tocsin.sampler.ingest.ReportDesk;

/**
 * Receives reports from the addresses {@code calls} and {@code samples}. Messages wait here until they are counted, and
 * while the database is away they wait without being given back: of each address {@code tocsin.amqp.unsettled} and
 * {@code tocsin.amqp.prefetch} messages, and {@code tocsin.amqp.unsettled-bytes} of them at most ({@link Link}). Read,
 * a report takes up to three times the bytes of its JSON. To keep up, so many must be under way as come in while a batch
 * lingers and is committed: 10,000 cover a third of a second at 30,000 messages a second.
 */
@ApplicationScoped
class ReportChannels {

    private final Links links;
    private final ReportDesk calls;
    private final ReportDesk samples;
    private final int unsettled;
    private final long unsettledBytes;
    private final int prefetch;

    ReportChannels(
            Links links,
            @Named("calls") ReportDesk calls,
            @Named("samples") ReportDesk samples,
            @ConfigProperty(name = "tocsin.amqp.unsettled") int unsettled,
            @ConfigProperty(name = "tocsin.amqp.unsettled-bytes") MemorySize unsettledBytes,
            @ConfigProperty(name = "tocsin.amqp.prefetch") int prefetch) {
        this.links = links;
        this.calls = calls;
        this.samples = samples;
        this.unsettled = unsettled;
        this.unsettledBytes = unsettledBytes.asLongValue();
        this.prefetch = prefetch;
    }

    void start(@Observes StartupEvent event) {
        links.receive(link("calls"), message -> take(calls, message));
        links.receive(link("samples"), message -> take(samples, message));
    }

    private Link link(String address) {
        return Link.queue(address, unsettled, prefetch).within(unsettledBytes);
    }

    private static Uni<Void> take(ReportDesk desk, RawMessage message) {
        return desk.take(desk.read(message.body()), message.trace()).replaceWithVoid();
    }
}
