package tocsin.notification.webhook;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Which secrets sign for which receiver: those of its host, or else those of the installation. */
final class WebhookSecrets {

    private final List<WebhookSecret> common;
    private final Map<String, List<WebhookSecret>> ofHosts;

    WebhookSecrets(List<String> common, Map<String, List<String>> ofHosts) {
        this.common = read(common);
        this.ofHosts = ofHosts.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        entry -> entry.getKey().toLowerCase(Locale.ROOT), entry -> read(entry.getValue())));
    }

    private static List<WebhookSecret> read(List<String> texts) {
        return texts.stream().map(String::strip).map(WebhookSecret::read).toList();
    }

    boolean signFor(String host) {
        return !of(host).isEmpty();
    }

    /** The signatures of all secrets, so that a receiver may know the old or the new one while they are changed. */
    String sign(String host, String id, long timestamp, String body) {
        return of(host).stream().map(secret -> secret.sign(id, timestamp, body)).collect(Collectors.joining(" "));
    }

    private List<WebhookSecret> of(String host) {
        return ofHosts.getOrDefault(host, common);
    }
}
