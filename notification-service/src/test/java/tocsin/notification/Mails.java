package tocsin.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import java.io.IOException;

/** What people read of an e-mail. */
public final class Mails {

    private Mails() {}

    /** The plain text, with line feeds alone; the first one where there are several. */
    public static String text(Part part) throws MessagingException, IOException {
        return part.getContent() instanceof Multipart parts
                ? text(parts.getBodyPart(0))
                : part.getContent().toString().replace("\r\n", "\n");
    }
}
