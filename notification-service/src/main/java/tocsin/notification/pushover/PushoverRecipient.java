package tocsin.notification.pushover;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whom Pushover tells.
 *
 * @param key of a user or a group
 * @param device one of the user's devices; empty for all
 */
record PushoverRecipient(String key, Optional<String> device) {

    private static final String PREFIX = "pushover:";
    private static final Pattern FORM = Pattern.compile(PREFIX + "([A-Za-z0-9]{30})(?:/([A-Za-z0-9_-]{1,25}))?");

    /** Whether a text is meant for one, well-formed or not. */
    static boolean isMeantBy(String text) {
        return text.startsWith(PREFIX) && !text.contains("@");
    }

    static Optional<PushoverRecipient> read(String text) {
        Matcher form = FORM.matcher(text);
        return form.matches()
                ? Optional.of(new PushoverRecipient(form.group(1), Optional.ofNullable(form.group(2))))
                : Optional.empty();
    }
}
