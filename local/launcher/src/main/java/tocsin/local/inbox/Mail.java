package tocsin.local.inbox;

import jakarta.mail.Address;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tocsin.local.embedded.MailInbox;

/**
 * One e-mail as a person reads it.
 *
 * @param number its place in the inbox, 1 for the first
 * @param at when it arrived
 * @param from the senders
 * @param to the recipients
 * @param subject the subject, decoded; empty where there is none
 * @param text the plain text part, decoded; empty where there is none
 */
public record Mail(long number, Instant at, String from, String to, String subject, String text) {

    /** Reads every message of an inbox after a number, the oldest first; no folder is an empty inbox. */
    public static List<Mail> after(Path inbox, long number) {
        return files(inbox)
                .filter(file -> MailInbox.number(file) > number)
                .map(Mail::read)
                .toList();
    }

    /** Reads the message of a number. */
    public static Optional<Mail> find(Path inbox, long number) {
        return files(inbox)
                .filter(file -> MailInbox.number(file) == number)
                .map(Mail::read)
                .findFirst();
    }

    /** The number of the latest message; 0 where there is none. */
    public static long latest(Path inbox) {
        return files(inbox).mapToLong(MailInbox::number).max().orElse(0);
    }

    private static Stream<Path> files(Path inbox) {
        return Files.isDirectory(inbox) ? MailInbox.files(inbox).stream() : Stream.empty();
    }

    private static Mail read(Path file) {
        MimeMessage message = MailInbox.read(file);
        try {
            return new Mail(
                    MailInbox.number(file),
                    Files.getLastModifiedTime(file).toInstant(),
                    addresses(message.getFrom()),
                    addresses(message.getAllRecipients()),
                    Optional.ofNullable(message.getSubject()).orElse(""),
                    text(message).orElse(""));
        } catch (MessagingException | IOException cause) {
            throw new IllegalStateException(file + " cannot be read", cause);
        }
    }

    private static String addresses(Address[] addresses) {
        return Stream.ofNullable(addresses)
                .flatMap(Stream::of)
                .map(Address::toString)
                .collect(Collectors.joining(", "));
    }

    private static Optional<String> text(Part part) throws MessagingException, IOException {
        if (part.isMimeType("text/plain")) {
            return Optional.of(
                    part.getContent().toString().replace("\r\n", "\n").strip());
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart inner = parts.getBodyPart(i);
                Optional<String> text = text(inner);
                if (text.isPresent()) {
                    return text;
                }
            }
        }
        return Optional.empty();
    }
}
