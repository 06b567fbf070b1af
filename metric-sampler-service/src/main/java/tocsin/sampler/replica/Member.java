package tocsin.sampler.replica;

import java.time.Instant;

/**
 * A replica as it stands in the roll.
 *
 * @param name where it runs, for people
 * @param term how often it has begun to attend; what it has judged in a term before is not recorded any more
 * @param ready whether it has the windows and gauges of what is its own
 * @param seenAt when it was last heard of, by the database's clock
 */
public record Member(ReplicaId id, String name, long term, boolean ready, Instant seenAt) {}
