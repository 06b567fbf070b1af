package tocsin.notification.message.handlebars;

import java.util.Map;
import tocsin.notification.handlebars.Arguments;
import tocsin.notification.handlebars.Escaping;
import tocsin.notification.handlebars.Language;
import tocsin.notification.handlebars.Markup;

/** The helpers that templates of messages may call: docs/templates.md. */
final class Helpers {

    private Helpers() {}

    static Language language() {
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
