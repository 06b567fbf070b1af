package tocsin.notification.email;

import io.vertx.core.buffer.Buffer;
import io.vertx.ext.mail.MailAttachment;
import io.vertx.ext.mail.MailMessage;
import java.util.Optional;
import java.util.regex.Pattern;
import tocsin.notification.channel.Dispatch;
import tocsin.notification.message.Message;
import tocsin.notification.message.Picture;

/**
 * Messages as e-mails: text alone, or text and HTML as alternatives of which the HTML has its picture with it (RFC 2046,
 * section 5.1.4, and RFC 2387).
 */
final class Mails {

    private static final Pattern LINE_ENDS = Pattern.compile("\r\n?");

    private final String from;
    private final Optional<String> bounceAddress;
    private final Optional<UnsubscribeLink> unsubscribe;
    private final MessageIds ids;

    Mails(String from, Optional<String> bounceAddress, Optional<UnsubscribeLink> unsubscribe) {
        this.from = from;
        this.bounceAddress = bounceAddress;
        this.unsubscribe = unsubscribe;
        this.ids = MessageIds.of(from);
    }

    MailMessage of(Dispatch dispatch) {
        MailMessage mail = new MailMessage()
                .setFrom(from)
                .setTo(dispatch.recipient())
                .addHeader("Subject", EncodedWords.of(dispatch.message().subject()))
                .addHeader("Message-ID", ids.of(dispatch.id()))
                // RFC 3834: no out-of-office answers to a machine.
                .addHeader("Auto-Submitted", "auto-generated");
        dispatch.thread().map(ids::of).ifPresent(earlier -> goesOnFrom(mail, earlier));
        unsubscribe.ifPresent(link -> mail.addHeader("List-Unsubscribe", link.of(dispatch)));
        bounceAddress.ifPresent(mail::setBounceAddress);
        fill(mail, dispatch.message());
        return mail;
    }

    /** RFC 5322, section 3.6.4: what mail programs put a conversation together by. */
    private static void goesOnFrom(MailMessage mail, String earlier) {
        mail.addHeader("In-Reply-To", earlier).addHeader("References", earlier);
    }

    private static void fill(MailMessage mail, Message message) {
        mail.setText(lines(message.text()));
        message.html().ifPresent(html -> {
            mail.setHtml(lines(html));
            message.picture().ifPresent(picture -> mail.setInlineAttachment(inline(picture)));
        });
    }

    private static MailAttachment inline(Picture picture) {
        return MailAttachment.create()
                .setData(Buffer.buffer(picture.png()))
                .setContentType("image/png")
                .setName(Picture.NAME + ".png")
                .setDisposition("inline")
                .setContentId("<" + Picture.NAME + ">");
    }

    /** The mail client ends lines by itself, and would send a carriage return as a character of its own. */
    private static String lines(String text) {
        return LINE_ENDS.matcher(text).replaceAll("\n");
    }
}
