package tocsin.local.chaos.books;

import java.time.Instant;

/**
 * The samples of one gauge.
 *
 * @param count how many
 * @param value of the last one by its own time
 * @param at the time of that
 */
public record Sampled(long count, double value, Instant at) {}
