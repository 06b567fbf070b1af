package tocsin.config.alert;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Whom an alert tells, how urgently, and how often.
 *
 * @param recipients 1 to 50, each once
 * @param level how grave it is
 * @param repeat how often to tell again while it fires, at least a minute; empty where it is told once
 * @param onReset whether the recipients hear of its end too
 */
public record Notice(List<Recipient> recipients, NoticeLevel level, Optional<Duration> repeat, boolean onReset) {

    /** Copies the recipients, so that a notice never changes. */
    public Notice {
        recipients = List.copyOf(recipients);
    }
}
