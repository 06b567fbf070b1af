package tocsin.config.alert;

import java.util.List;

/**
 * Whom an alert tells, and how urgently.
 *
 * @param recipients 1 to 50, each once
 * @param level how grave it is
 */
public record Notice(List<Recipient> recipients, NoticeLevel level) {

    /** Copies the recipients, so that a notice never changes. */
    public Notice {
        recipients = List.copyOf(recipients);
    }
}
