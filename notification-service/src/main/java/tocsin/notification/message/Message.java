package tocsin.notification.message;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A message as a person reads it, in every form that a channel may need.
 *
 * @param subject one line; whatever breaks a line in it has become a space, so that it can never end a mail header
 * @param text plain text, several lines
 * @param html a whole HTML document that says the same; empty where there is only text
 * @param sms the same in as few words as can be, plain text
 * @param picture what the HTML shows; empty where it shows none
 */
public record Message(String subject, String text, Optional<String> html, String sms, Optional<Picture> picture) {

    private static final int LONGEST_SUBJECT = 200;
    private static final Pattern BREAKS = Pattern.compile("[\\s\\p{Cntrl}\\u0085\\u2028\\u2029]+");
    private static final String TEST = "THIS IS A TEST. Nothing has happened, whatever is said below.";
    /** In the elements themselves, as mail programs want it. */
    private static final String TEST_LOOK = "margin:0;padding:12px 24px;text-align:center;"
            + "font:bold 15px/1.4 Arial,Helvetica,sans-serif;color:#6b4200;background:#fdf0d6";

    /** Makes the subject one line. */
    public Message {
        subject = shortened(BREAKS.matcher(subject).replaceAll(" ").strip());
        sms = sms.strip();
    }

    /** A message of text alone, whose subject says it all in a few words. */
    public Message(String subject, String text) {
        this(subject, text, Optional.empty(), subject, Optional.empty());
    }

    /** The same, marked so that nobody can take it for something that has happened. */
    public Message asTest() {
        return new Message(
                "[Test] " + subject, TEST + "\n\n" + text, html.map(Message::marked), "[Test] " + sms, picture);
    }

    /** Marked at the beginning of its body, or of the whole where it has none. */
    private static String marked(String html) {
        String mark = "<p style=\"" + TEST_LOOK + "\">" + TEST + "</p>";
        int body = html.indexOf("<body");
        int begin = body < 0 ? 0 : html.indexOf('>', body) + 1;
        return html.substring(0, begin) + mark + html.substring(begin);
    }

    private static String shortened(String line) {
        if (line.length() <= LONGEST_SUBJECT) {
            return line;
        }
        int end =
                Character.isHighSurrogate(line.charAt(LONGEST_SUBJECT - 2)) ? LONGEST_SUBJECT - 2 : LONGEST_SUBJECT - 1;
        return line.substring(0, end) + "…";
    }
}
