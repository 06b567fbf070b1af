package tocsin.sampler.ingest.amqp;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import java.time.InstantSource;
import java.util.List;
import tocsin.amqp.Links;
import tocsin.amqp.OutgoingMessage;
import tocsin.amqp.Sender;
import tocsin.sampler.ingest.Rejection;

/** Sets aside what could not be taken: the original bytes, with the reason as application properties. */
public final class RejectedSender {

    private final String address;
    private final InstantSource clock;
    private final Sender rejected;

    /** Sends to {@code <address>.rejected}. */
    public RejectedSender(String address, InstantSource clock, Links links) {
        this.address = address;
        this.clock = clock;
        this.rejected = links.toQueue(address + ".rejected");
    }

    /** Completes when the broker has accepted all of them. */
    public Uni<Void> send(List<Rejection> rejections) {
        if (rejections.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return Uni.join()
                .all(rejections.stream()
                        .map(rejection -> rejected.send(message(rejection)))
                        .toList())
                .andFailFast()
                .replaceWithVoid();
    }

    private OutgoingMessage message(Rejection rejection) {
        JsonObject why = new JsonObject()
                .put("address", address)
                .put("reason", rejection.reason().code())
                .put("detail", rejection.detail())
                .put("rejectedAt", clock.instant().toString());
        if (rejection.map() != null) {
            why.put("map", rejection.map());
        }
        return new OutgoingMessage(null, "application/json", why, rejection.original());
    }
}
