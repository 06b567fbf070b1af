package tocsin.handlebars.helper;

import java.util.Map;
import java.util.Set;
import tocsin.handlebars.Arguments;
import tocsin.handlebars.Escaping;
import tocsin.handlebars.Language;
import tocsin.handlebars.Markup;

/**
 * The helpers that templates of messages may call: docs/templates.md. Whoever reads a template before it is kept, and
 * whoever fills it, does so in this one language, so that what the one takes the other can read.
 */
public final class Helpers {

    /**
     * The helper whose value is what a script has answered. Its calls name the script in quotation marks, so that whoever fills
     * templates knows them beforehand, has the scripts run, and puts a helper of its own in the place of this one, which
     * knows of none: {@link Language#with}.
     */
    public static final String SCRIPT = "scriptforge";

    private Helpers() {}

    /** Handlebars with these helpers. */
    public static Language language() {
        return new Language(
                Map.of(
                        "dateFormat",
                        DateFormat::of,
                        "numberFormat",
                        NumberFormat::number,
                        "currencyFormat",
                        NumberFormat::money,
                        "math",
                        Arithmetic::of,
                        "sec2min",
                        NumberFormat::minutes,
                        "nl2br",
                        Helpers::lineBreaks,
                        SCRIPT,
                        Helpers::notHere),
                Set.of(SCRIPT));
    }

    private static Object notHere(Arguments arguments) {
        throw new IllegalArgumentException("no script is run here");
    }

    /** Text whose lines stay lines in HTML. Plain text stays as it is. */
    private static Object lineBreaks(Arguments arguments) {
        String text = arguments.text("text", 0).orElse("");
        return arguments.escaping() == Escaping.NONE
                ? text
                : new Markup(
                        arguments.escaping().escape(text).replace("\r\n", "\n").replace("\n", "<br>\n"));
    }
}
