package tocsin.notification.message;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import tocsin.notification.transition.Transition;

/**
 * The way from a message to the portal.
 *
 * @param pattern an address in which {@code {alert}}, {@code {company}} and {@code {transition}} stand for their ids;
 *     empty where this installation has no portal
 */
public record PortalLink(Optional<String> pattern) {

    /**
     * Checks the pattern.
     *
     * @throws IllegalArgumentException where it is no address of a web page
     */
    public PortalLink {
        pattern.filter(text -> !text.startsWith("https://") && !text.startsWith("http://"))
                .ifPresent(text -> {
                    throw new IllegalArgumentException(
                            "tocsin.portal.url must begin with https:// or http://, not: " + text);
                });
    }

    /** The address of what a transition is about. */
    public Optional<String> to(Transition transition) {
        return pattern.map(text -> text.replace("{alert}", transition.alertId().toString())
                .replace("{transition}", transition.id().toString())
                .replace("{company}", encoded(transition.company().id())));
    }

    /** The portal itself. */
    public Optional<String> bare() {
        return pattern.map(text -> {
            int path = text.indexOf('/', text.indexOf("://") + "://".length());
            return text.contains("{") && path > 0 ? text.substring(0, path) : text;
        });
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
