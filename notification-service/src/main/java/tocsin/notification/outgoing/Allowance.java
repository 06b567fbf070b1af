package tocsin.notification.outgoing;

import java.net.InetAddress;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What an operator lets through, although it is not public: ranges of addresses, and hosts by their names. */
public final class Allowance {

    /** Lets nothing through. */
    public static final Allowance NONE = new Allowance(List.of(), Set.of());

    private final List<Network> networks;
    private final Set<String> hosts;

    private Allowance(List<Network> networks, Set<String> hosts) {
        this.networks = networks;
        this.hosts = hosts;
    }

    /** Reads entries such as {@code 10.1.0.0/16}, {@code 127.0.0.1} or {@code chat.inside.example}. */
    public static Allowance of(List<String> entries) {
        List<Network> networks =
                entries.stream().map(Network::read).flatMap(Optional::stream).toList();
        Set<String> hosts = entries.stream()
                .filter(entry -> Network.read(entry).isEmpty())
                .map(Allowance::host)
                .collect(Collectors.toUnmodifiableSet());
        return new Allowance(networks, hosts);
    }

    boolean covers(String host, InetAddress address) {
        return hosts.contains(host.toLowerCase(Locale.ROOT))
                || networks.stream().anyMatch(network -> network.contains(address));
    }

    private static String host(String entry) {
        if (entry.contains("/") || entry.contains(":")) {
            throw new IllegalArgumentException(
                    "tocsin.outgoing.allow: " + entry + " is neither a range of addresses nor a host");
        }
        return entry.toLowerCase(Locale.ROOT);
    }
}
