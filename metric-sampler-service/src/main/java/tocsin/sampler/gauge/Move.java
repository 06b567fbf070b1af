package tocsin.sampler.gauge;

import java.time.Instant;
import tocsin.sampler.metric.GaugeArea;

/**
 * How far a gauge has moved at one moment. Moves are additive: those of one moment are kept as their total, which only
 * ever grows, so that in whatever order they are told, and told how often, the last total is the right one.
 *
 * @param company the company's id, whether it is defined yet or not
 * @param area what has moved
 * @param up by how much upwards, not negative
 * @param down by how much downwards, not negative
 * @param at when
 */
public record Move(String company, GaugeArea area, long up, long down, Instant at) implements Reading {

    /** What remains of the two. */
    public long net() {
        return up - down;
    }

    /** Both together; the other is of the same gauge and moment. */
    public Move plus(Move other) {
        return new Move(company, area, up + other.up, down + other.down, at);
    }

    /** The newer of two totals of one moment. */
    public Move newer(Move other) {
        return new Move(company, area, Math.max(up, other.up), Math.max(down, other.down), at);
    }
}
