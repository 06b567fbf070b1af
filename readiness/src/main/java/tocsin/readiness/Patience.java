package tocsin.readiness;

import java.time.Duration;

/**
 * How long the contrary of a verdict has to last before the verdict changes.
 *
 * @param failing for how long what was ready may fail
 * @param working for how long what was not ready must work again
 */
public record Patience(Duration failing, Duration working) {}
