package tocsin.notification.picture;

import java.time.Instant;
import java.util.OptionalDouble;

/**
 * A value at a moment.
 *
 * @param at the moment
 * @param value empty where there was none
 */
public record Point(Instant at, OptionalDouble value) {}
