package tocsin.notification.sms.http;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Status codes.
 *
 * @param first the lowest
 * @param last the highest
 */
record StatusRange(int first, int last) {

    private static final Pattern FORM = Pattern.compile("\\s*([1-5][0-9]{2})\\s*(?:-\\s*([1-5][0-9]{2})\\s*)?");

    /** Reads {@code 202} or {@code 200-299}; fails with {@link IllegalArgumentException} where it is neither. */
    static StatusRange read(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "tocsin.sms.http.accepted-status: " + text + " is no status code or range");
        }
        int first = Integer.parseInt(matcher.group(1));
        return new StatusRange(first, matcher.group(2) == null ? first : Integer.parseInt(matcher.group(2)));
    }

    boolean contains(int status) {
        return first <= status && status <= last;
    }
}
