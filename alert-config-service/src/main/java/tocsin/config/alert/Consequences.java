package tocsin.config.alert;

import java.time.Duration;
import java.util.Optional;

/**
 * What an alert does once it has fired, beside telling so.
 *
 * @param repeat how often to tell again while it fires: 1 minute to 366 days; empty where it is told once
 * @param notifyReset whether the recipients hear of its end too
 * @param penalty how long the company is disabled from its firing on: 1 minute to 31 days; empty where it is not
 */
public record Consequences(Optional<Duration> repeat, boolean notifyReset, Optional<Duration> penalty) {}
