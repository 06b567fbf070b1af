package tocsin.sampler.ingest.amqp;

import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.amqp.OutgoingAmqpMetadata;
import java.util.List;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Metadata;
import tocsin.sampler.ingest.Rejection;

/** Sets aside what could not be taken: the original bytes, with the reason as application properties. */
public final class RejectedSender {

    private final String address;
    private final MutinyEmitter<byte[]> rejected;

    /** Sends to {@code <address>.rejected} through its channel. */
    public RejectedSender(String address, MutinyEmitter<byte[]> rejected) {
        this.address = address;
        this.rejected = rejected;
    }

    /** Completes when the broker has accepted all of them. */
    public Uni<Void> send(List<Rejection> rejections) {
        if (rejections.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return Uni.join()
                .all(rejections.stream()
                        .map(rejection -> rejected.sendMessage(message(rejection)))
                        .toList())
                .andFailFast()
                .replaceWithVoid();
    }

    private Message<byte[]> message(Rejection rejection) {
        return Message.of(
                rejection.original(),
                Metadata.of(OutgoingAmqpMetadata.builder()
                        .withContentType("application/json")
                        .withApplicationProperty("address", address)
                        .withApplicationProperty("reason", rejection.reason().code())
                        .withApplicationProperty("detail", rejection.detail())
                        .build()));
    }
}
