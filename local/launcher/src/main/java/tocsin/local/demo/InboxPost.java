package tocsin.local.demo;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tocsin.local.inbox.Mail;

/** The e-mails that arrive in the embedded inbox. */
final class InboxPost implements Post {

    private final Path inbox;
    private long last;

    InboxPost(Path inbox) {
        this.inbox = inbox;
        this.last = Mail.latest(inbox);
    }

    @Override
    public List<List<String>> arrived() {
        List<List<String>> shown = new ArrayList<>();
        for (Mail mail : Mail.after(inbox, last)) {
            last = mail.number();
            List<String> lines = new ArrayList<>();
            lines.add("To: " + mail.to());
            lines.add("Subject: " + mail.subject());
            lines.add("");
            mail.text().lines().forEach(lines::add);
            shown.add(lines);
        }
        return shown;
    }
}
