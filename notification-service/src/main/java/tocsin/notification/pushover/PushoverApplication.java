package tocsin.notification.pushover;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import tocsin.notification.outgoing.HookUrl;

/**
 * This installation as Pushover knows it.
 *
 * @param token its secret
 * @param url where messages are posted
 * @param emergency how emergencies sound; empty where nothing is one
 */
record PushoverApplication(String token, HookUrl url, Optional<Emergency> emergency) {

    /**
     * How an emergency sounds.
     *
     * @param retry how often; at least 30 seconds
     * @param expire for how long; at most three hours
     */
    record Emergency(Duration retry, Duration expire) {

        private static final Duration SHORTEST_RETRY = Duration.ofSeconds(30);
        private static final Duration LONGEST_EXPIRE = Duration.ofHours(3);

        Emergency {
            if (retry.compareTo(SHORTEST_RETRY) < 0 || expire.compareTo(LONGEST_EXPIRE) > 0) {
                throw new IllegalArgumentException("tocsin.pushover: an emergency sounds every " + SHORTEST_RETRY
                        + " or less often, for " + LONGEST_EXPIRE + " or less");
            }
        }

        Map<String, String> fields() {
            return Map.of("retry", Long.toString(retry.toSeconds()), "expire", Long.toString(expire.toSeconds()));
        }
    }

    /** The application that the settings name; empty where they name none. */
    static Optional<PushoverApplication> of(PushoverSettings settings) {
        return settings.token().map(token -> new PushoverApplication(token, url(settings), emergency(settings)));
    }

    private static HookUrl url(PushoverSettings settings) {
        return HookUrl.read(settings.url())
                .orElseThrow(() -> new IllegalArgumentException("tocsin.pushover.url is not an https URL"));
    }

    private static Optional<Emergency> emergency(PushoverSettings settings) {
        return settings.emergency()
                ? Optional.of(new Emergency(settings.emergencyRetry(), settings.emergencyExpire()))
                : Optional.empty();
    }
}
