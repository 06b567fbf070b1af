package tocsin.config.alert;

import java.util.List;
import tocsin.config.recipient.Recipient;
import tocsin.config.template.TemplateName;

/**
 * Whom an alert tells, how urgently, and in which words.
 *
 * @param recipients 1 to 50, each once
 * @param level how grave it is
 * @param template what its messages are made with
 */
public record Notice(List<Recipient> recipients, NoticeLevel level, TemplateName template) {

    /** Copies the recipients, so that a notice never changes. */
    public Notice {
        recipients = List.copyOf(recipients);
    }
}
