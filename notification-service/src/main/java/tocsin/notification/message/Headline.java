package tocsin.notification.message;

import java.util.regex.Pattern;
import tocsin.notification.transition.Cause;
import tocsin.notification.transition.Script;
import tocsin.notification.transition.Transition;

/** What a script says, as short as a subject and a short message need it. */
final class Headline {

    private static final int LONGEST = 140;
    private static final Pattern BREAKS = Pattern.compile("\\s+");

    private Headline() {}

    /** The script's message in one line without its full stop; where it has none, or has failed, the reason. */
    static String of(Transition transition) {
        String words = transition
                .script()
                .flatMap(Script::message)
                .filter(message -> transition.cause() != Cause.FAILED)
                .orElseGet(transition::reason);
        String line = BREAKS.matcher(words).replaceAll(" ").strip();
        return shortened(line.endsWith(".") ? line.substring(0, line.length() - 1) : line);
    }

    /** Cut after a whole word, where there is one. Three full stops need no other alphabet in a short message. */
    private static String shortened(String line) {
        if (line.length() <= LONGEST) {
            return line;
        }
        int space = line.lastIndexOf(' ', LONGEST - 3);
        int end = space > LONGEST / 2 ? space : LONGEST - 3;
        int whole = Character.isHighSurrogate(line.charAt(end - 1)) ? end - 1 : end;
        return line.substring(0, whole) + "...";
    }
}
