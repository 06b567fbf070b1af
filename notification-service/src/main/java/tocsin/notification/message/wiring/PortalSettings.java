package tocsin.notification.message.wiring;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** What an operator may set about the portal: {@code tocsin.portal.*}. */
@ConfigMapping(prefix = "tocsin.portal")
interface PortalSettings {

    /**
     * The address that messages link to, https or http. In it {@code {alert}}, {@code {company}} and
     * {@code {transition}} stand for the ids of what the message is about. Absent: messages have no link.
     */
    Optional<String> url();
}
