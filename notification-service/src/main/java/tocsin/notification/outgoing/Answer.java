package tocsin.notification.outgoing;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a server answered.
 *
 * @param status the status code
 * @param headers by their names in lower case
 * @param body the beginning of its body, as text
 */
public record Answer(int status, Map<String, String> headers, String body) {

    private static final int QUOTED = 300;
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\s\\p{C}\\p{Zl}\\p{Zp}]+");

    /** Copies the headers, so that an answer never changes. */
    public Answer {
        headers = Map.copyOf(headers);
    }

    /** A header by its name. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    /** Status and the beginning of the body in one line of printable text, for people. */
    public String words() {
        String said = UNPRINTABLE.matcher(body).replaceAll(" ").strip();
        String quoted = said.length() <= QUOTED ? said : said.substring(0, QUOTED) + "…";
        return quoted.isEmpty() ? "HTTP " + status : "HTTP " + status + ": " + quoted;
    }
}
