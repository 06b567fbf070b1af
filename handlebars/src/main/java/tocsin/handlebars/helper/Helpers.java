package tocsin.handlebars.helper;

import java.util.Map;
import tocsin.handlebars.Arguments;
import tocsin.handlebars.Escaping;
import tocsin.handlebars.Language;
import tocsin.handlebars.Markup;

/**
 * The helpers that templates of messages may call: docs/templates.md. Whoever reads a template before it is kept, and
 * whoever fills it, does so in this one language, so that what the one takes the other can read.
 */
public final class Helpers {

    private Helpers() {}

    /** Handlebars with these helpers. */
    public static Language language() {
        return new Language(Map.of(
                "dateFormat", DateFormat::of,
                "numberFormat", NumberFormat::number,
                "currencyFormat", NumberFormat::money,
                "math", Arithmetic::of,
                "sec2min", NumberFormat::minutes,
                "nl2br", Helpers::lineBreaks));
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
