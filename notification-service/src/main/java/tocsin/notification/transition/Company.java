package tocsin.notification.transition;

import java.time.ZoneId;
import java.util.Optional;

/**
 * The company that an alert watches.
 *
 * @param id its name in calls, samples and alerts
 * @param name what people call it
 * @param timeZone the zone in which its people read times
 * @param currency the ISO 4217 code of its balance
 */
public record Company(String id, String name, ZoneId timeZone, Optional<String> currency) {}
