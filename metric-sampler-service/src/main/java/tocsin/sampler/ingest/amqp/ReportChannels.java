package tocsin.sampler.ingest.amqp;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.concurrent.Flow;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;
import tocsin.sampler.ingest.ReportDesk;

/** Receives from the addresses {@code calls} and {@code samples}. */
@ApplicationScoped
class ReportChannels {

    private final ReportDesk calls;
    private final ReportDesk samples;
    private final int unsettled;

    ReportChannels(
            @Named("calls") ReportDesk calls,
            @Named("samples") ReportDesk samples,
            @ConfigProperty(name = "tocsin.amqp.unsettled") int unsettled) {
        this.calls = calls;
        this.samples = samples;
        this.unsettled = unsettled;
    }

    @Incoming("calls")
    Flow.Subscriber<Message<Object>> calls() {
        return new ReportReceiver(calls, unsettled);
    }

    @Incoming("samples")
    Flow.Subscriber<Message<Object>> samples() {
        return new ReportReceiver(samples, unsettled);
    }
}
