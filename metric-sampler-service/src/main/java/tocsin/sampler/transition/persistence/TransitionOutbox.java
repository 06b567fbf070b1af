package tocsin.sampler.transition.persistence;

import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Singleton;
import tocsin.sampler.outbox.persistence.Outbox;

/** The transitions that the broker does not have yet; they wait where they are kept as history. */
@Singleton
public final class TransitionOutbox extends Outbox {

    TransitionOutbox(Pool pool) {
        super(pool, "sampler.transition", "sampler.relay", "'alert/' || alert_id", "traceparent");
    }
}
