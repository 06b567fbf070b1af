package tocsin.telemetry.log;

import java.util.regex.Pattern;

/**
 * What people are reached by, taken out of a text: e-mail addresses, phone numbers in international form, and bearer
 * tokens. No statement of ours writes one; but what a mail server, a gateway or a database says of its troubles may
 * quote what it was given.
 */
final class PersonalData {

    private static final Pattern ADDRESS =
            Pattern.compile("[^\\s@<>\"(),;:=\\[\\]]{1,64}@[\\p{L}\\p{N}][\\p{L}\\p{N}.-]{0,253}");
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.:+-])\\+[1-9](?:[ ()./-]{0,2}\\d){6,14}(?![\\w])");
    private static final Pattern TOKEN = Pattern.compile("(?i)\\b(bearer|basic)\\s+[\\w.~+/=-]{8,}");

    private PersonalData() {}

    /** The text without them; the same text where there were none. */
    static String without(String text) {
        if (text == null || text.isEmpty()) {
            return text;
        }
        String clean = text;
        if (clean.indexOf('@') >= 0) {
            clean = ADDRESS.matcher(clean).replaceAll("<address>");
        }
        if (clean.indexOf('+') >= 0) {
            clean = NUMBER.matcher(clean).replaceAll("<number>");
        }
        return TOKEN.matcher(clean).replaceAll("$1 <token>");
    }
}
