package tocsin.config.canary.schedule;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import tocsin.config.recipient.Recipient;

/** The settings {@code tocsin.canary.*}. */
@ConfigMapping(prefix = "tocsin.canary")
interface CanarySettings {

    /** Who gets the canary's messages; without anybody there is none. */
    Optional<List<String>> recipients();

    /** How far apart its messages are. */
    Duration every();

    /**
     * The recipients, read.
     *
     * @throws IllegalArgumentException where one is none
     */
    default List<Recipient> readRecipients() {
        return recipients().orElse(List.of()).stream()
                .map(CanarySettings::recipient)
                .toList();
    }

    private static Recipient recipient(String text) {
        try {
            return Recipient.of(text);
        } catch (IllegalArgumentException none) {
            throw new IllegalArgumentException("tocsin.canary.recipients: each " + none.getMessage(), none);
        }
    }
}
