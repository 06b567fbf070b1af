package tocsin.notification.channel;

import java.util.regex.Pattern;

/** What other sides say is kept on record in one line of bounded length. */
final class Detail {

    private static final int LONGEST = 500;
    private static final Pattern BREAKS = Pattern.compile("[\\s\\p{Cntrl}]+");

    private Detail() {}

    static String of(String said) {
        String line = BREAKS.matcher(said).replaceAll(" ").strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
    }
}
