package tocsin.notification.slack;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import tocsin.notification.outgoing.HookUrl;

/** The hosts whose https URLs are hooks of a chat, without its being said. */
public final class SlackHosts {

    private final Set<String> hosts;

    /** These hosts. */
    public SlackHosts(List<String> hosts) {
        this.hosts = hosts.stream()
                .map(host -> host.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether a recipient is a URL of one of them. */
    public boolean own(String recipient) {
        return HookUrl.read(recipient).filter(url -> hosts.contains(url.host())).isPresent();
    }
}
