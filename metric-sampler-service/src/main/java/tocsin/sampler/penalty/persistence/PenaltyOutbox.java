package tocsin.sampler.penalty.persistence;

import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Singleton;
import tocsin.sampler.outbox.persistence.Outbox;

/** What the switch is to be told of penalties, and the broker does not have yet. */
@Singleton
public final class PenaltyOutbox extends Outbox {

    PenaltyOutbox(Pool pool) {
        super(pool, "sampler.penalty_message", "sampler.penalty_relay", "'company/' || company", "NULL");
    }
}
