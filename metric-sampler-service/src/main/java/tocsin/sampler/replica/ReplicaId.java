package tocsin.sampler.replica;

import java.util.UUID;

/**
 * One running process of this service. A process that is started anew is another replica.
 *
 * @param value what tells it from all others
 */
public record ReplicaId(UUID value) {

    /** An id that no replica had before. */
    public static ReplicaId fresh() {
        return new ReplicaId(UUID.randomUUID());
    }
}
