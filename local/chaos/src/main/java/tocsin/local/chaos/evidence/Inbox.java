package tocsin.local.chaos.evidence;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import tocsin.local.chaos.books.Mail;
import tocsin.local.embedded.MailInbox;

/** What the mail server has accepted. */
public final class Inbox {

    private Inbox() {}

    /** All mails in a folder, in the order in which they were accepted. */
    public static List<Mail> mails(Path folder) throws IOException, MessagingException {
        List<Mail> mails = new ArrayList<>();
        for (Path file : MailInbox.files(folder)) {
            MimeMessage message = MailInbox.read(file);
            mails.add(new Mail(
                    notification(message.getMessageID()),
                    message.getAllRecipients()[0].toString(),
                    Files.getLastModifiedTime(file).toInstant()));
        }
        return mails;
    }

    /** A Message-ID is {@code <id of the notification@domain>}. */
    private static UUID notification(String messageId) {
        return UUID.fromString(messageId.substring(1, messageId.indexOf('@')));
    }
}
