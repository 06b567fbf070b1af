package tocsin.sampler.script.sandbox;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What is so near that no name may lead there: the machine itself, and what a cloud tells its machines, credentials among it.
 * Whoever has a name in the DNS says where it leads, and over http nobody proves who they are. An operator who means these
 * allows their address, or {@code localhost}. Java remembers for a while where a name leads, so that the connection goes to
 * what was judged.
 */
final class Neighbourhood {

    private static final Pattern ADDRESS = Pattern.compile("[0-9.]+|\\[.*]");
    private static final String LOCALHOST = "localhost";

    /** Where clouds keep their metadata beside 169.254.0.0/16. */
    private static final Set<String> METADATA = Set.of(
            "168.63.129.16", "100.100.100.200", "192.0.0.192", "fd00:ec2:0:0:0:0:0:254", "fd20:ce:0:0:0:0:0:254");

    private final Lookup lookup;

    /** Asks for a name, and waits for the answer. */
    interface Lookup {
        InetAddress[] addresses(String host) throws UnknownHostException;
    }

    Neighbourhood(Lookup lookup) {
        this.lookup = lookup;
    }

    /** The address to which the name in a URL must not lead and does; empty where all is well, or nobody knows the name. */
    Optional<InetAddress> reachedBy(URI uri) {
        String host = uri.getHost();
        if (ADDRESS.matcher(host).matches() || host.equalsIgnoreCase(LOCALHOST)) {
            return Optional.empty();
        }
        try {
            return Stream.of(lookup.addresses(host))
                    .filter(Neighbourhood::isNear)
                    .findFirst();
        } catch (UnknownHostException whoeverConnectsWillSay) {
            return Optional.empty();
        }
    }

    private static boolean isNear(InetAddress address) {
        return address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || METADATA.contains(address.getHostAddress());
    }
}
