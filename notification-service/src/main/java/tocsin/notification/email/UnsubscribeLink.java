package tocsin.notification.email;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import tocsin.notification.channel.Dispatch;

/** Where a reader can ask not to be told any longer, as {@code List-Unsubscribe} has it (RFC 2369, section 3.2). */
final class UnsubscribeLink {

    private static final Pattern FORM = Pattern.compile("(mailto:|https://)[\\x21-\\x7E&&[^<>\",]]+");
    private static final String RECIPIENT = "{recipient}";
    private static final String ALERT = "{alert}";

    private final String template;

    /** A link with {@value #RECIPIENT} and {@value #ALERT} in it, or neither. */
    UnsubscribeLink(String template) {
        if (!FORM.matcher(template).matches()) {
            throw new IllegalArgumentException("tocsin.email.unsubscribe: " + template
                    + " is neither a mailto: nor an https: URL without spaces, commas, quotes and angle brackets");
        }
        this.template = template;
    }

    String of(Dispatch dispatch) {
        return "<" + template.replace(RECIPIENT, encoded(dispatch.recipient())).replace(ALERT, alert(dispatch)) + ">";
    }

    private static String alert(Dispatch dispatch) {
        try {
            Object id = new JsonObject(dispatch.document()).getValue("alertId");
            return id == null ? "" : encoded(id.toString());
        } catch (DecodeException noJson) {
            return "";
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
