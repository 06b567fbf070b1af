package tocsin.notification.pushover;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import tocsin.notification.channel.Dispatch;

/** A message as the form that Pushover takes; its lengths are counted in characters, not in UTF-16 units. */
final class PushoverForm {

    private static final int LONGEST_TITLE = 250;
    private static final int LONGEST_MESSAGE = 1024;

    private PushoverForm() {}

    static String of(PushoverApplication application, PushoverRecipient recipient, Dispatch dispatch) {
        Urgency urgency = Urgency.of(dispatch.document());
        int priority = urgency.priority(application.emergency().isPresent() && !dispatch.test());
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("token", application.token());
        fields.put("user", recipient.key());
        recipient.device().ifPresent(device -> fields.put("device", device));
        fields.put("title", shortened(dispatch.message().subject(), LONGEST_TITLE));
        fields.put("message", shortened(words(dispatch), LONGEST_MESSAGE));
        fields.put("priority", Integer.toString(priority));
        urgency.at().ifPresent(at -> fields.put("timestamp", Long.toString(at.getEpochSecond())));
        if (priority == Urgency.EMERGENCY) {
            application.emergency().ifPresent(emergency -> fields.putAll(emergency.fields()));
        }
        return encoded(fields);
    }

    /** Pushover refuses a message without words. */
    private static String words(Dispatch dispatch) {
        String text = dispatch.message().text().strip();
        return text.isEmpty() ? dispatch.message().subject() : text;
    }

    private static String shortened(String text, int longest) {
        if (text.codePointCount(0, text.length()) <= longest) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, longest - 1)) + "…";
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
