package tocsin.config.template;

import java.util.List;

/** The helpers that templates may call; notification-service has them. */
final class Helpers {

    private static final List<String> ALL = List.of(
            "if",
            "unless",
            "each",
            "with",
            "lookup",
            "log",
            "dateFormat",
            "numberFormat",
            "currencyFormat",
            "math",
            "sec2min",
            "nl2br");

    private Helpers() {}

    static void require(String name, Place place) {
        if (!ALL.contains(name)) {
            throw new IllegalArgumentException(
                    place + ": there is no helper " + name + "; there are " + String.join(", ", ALL));
        }
    }
}
