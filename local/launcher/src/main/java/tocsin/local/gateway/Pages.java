package tocsin.local.gateway;

import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import tocsin.local.inbox.Mail;

/** The inbox, as plain text: the gateway's own pages. */
final class Pages {

    private static final int MOST_LISTED = 100;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.systemDefault());

    private final Optional<Path> inbox;

    /** The pages of a run; {@code inbox} is empty where mail goes to an outside server. */
    Pages(Optional<Path> inbox) {
        this.inbox = inbox;
    }

    /** The list of messages, the newest first; empty where there is no inbox. */
    Optional<String> list() {
        return inbox.map(folder -> {
            long latest = Mail.latest(folder);
            List<Mail> mails = Mail.after(folder, Math.max(0, latest - MOST_LISTED));
            StringBuilder page = new StringBuilder(heading(latest, mails.size()));
            for (int i = mails.size() - 1; i >= 0; i--) {
                page.append(line(mails.get(i)));
            }
            return page.toString();
        });
    }

    /** One message in full. */
    Optional<String> mail(long number) {
        return inbox.flatMap(folder -> Mail.find(folder, number)).map(Pages::whole);
    }

    private static String heading(long latest, int shown) {
        if (latest == 0) {
            return "The inbox is empty.\n";
        }
        return "The latest %d e-mails, the newest first; /inbox/{number} shows one.%n%n".formatted(shown);
    }

    private static String line(Mail mail) {
        return "%4d  %s  %-24s  %s%n".formatted(mail.number(), TIME.format(mail.at()), mail.to(), mail.subject());
    }

    private static String whole(Mail mail) {
        return "Arrived: %s%nFrom: %s%nTo: %s%nSubject: %s%n%n%s%n"
                .formatted(TIME.format(mail.at()), mail.from(), mail.to(), mail.subject(), mail.text());
    }
}
