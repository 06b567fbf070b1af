package tocsin.notification.slack;

import io.smallrye.config.ConfigMapping;
import java.util.List;

/** What an operator may set about chats: {@code tocsin.slack.*}. */
@ConfigMapping(prefix = "tocsin.slack")
interface SlackSettings {

    /** The hosts whose https URLs are hooks of a chat; those of any other begin with {@code slack+https://}. */
    List<String> hosts();
}
