package tocsin.local.chaos.storm;

import java.time.Duration;

/**
 * A blow with the pause before it.
 *
 * @param pause the time since the blow before
 */
public record Gust(Duration pause, Blow blow) {}
