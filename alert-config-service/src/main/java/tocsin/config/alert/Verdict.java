package tocsin.config.alert;

import java.time.Duration;

/**
 * Fires where a script says so, until it says no more.
 *
 * @param holdFor how long the script must say so before it fires: 0 to 1 day
 * @param noData what it does where the script has no answer
 * @param consequences what follows the first message
 */
public record Verdict(Duration holdFor, NoDataPolicy noData, Consequences consequences) implements Firing {}
