package tocsin.notification.message;

import java.util.regex.Pattern;

/**
 * A message as a person reads it.
 *
 * @param subject one line; whatever breaks a line in it has become a space, so that it can never end a mail header
 * @param text plain text, several lines
 */
public record Message(String subject, String text) {

    private static final int LONGEST_SUBJECT = 200;
    private static final Pattern BREAKS = Pattern.compile("[\\s\\p{Cntrl}\\u0085\\u2028\\u2029]+");

    /** Makes the subject one line. */
    public Message {
        subject = shortened(BREAKS.matcher(subject).replaceAll(" ").strip());
    }

    /** The same, marked so that nobody can take it for something that has happened. */
    public Message asTest() {
        return new Message(
                "[Test] " + subject, "THIS IS A TEST. Nothing has happened, whatever is said below.\n\n" + text);
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
