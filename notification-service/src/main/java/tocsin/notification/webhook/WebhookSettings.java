package tocsin.notification.webhook;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What an operator may set about webhooks: {@code tocsin.webhook.*}. */
@ConfigMapping(prefix = "tocsin.webhook")
interface WebhookSettings {

    /**
     * What requests are signed with: {@code whsec_} and 24 to 64 random bytes in Base64. Two or more sign at the same time,
     * so that receivers can change from an old to a new one. Without any, nothing is sent.
     */
    Optional<List<String>> secrets();

    /**
     * The same for the receivers of one host, {@code tocsin.webhook.hosts."hooks.acme.example"}, in place of the common
     * ones: whoever knows a common secret could sign for others who know it.
     */
    Map<String, List<String>> hosts();
}
