package tocsin.notification.outgoing;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Which addresses belong to everybody's Internet. The ranges are those of IANA's registries of special-purpose addresses
 * (RFC 6890), and of IPv6 only what is given out as global unicast. An address that carries an IPv4 address in it is as
 * public as that one.
 */
final class PublicAddresses {

    private static final List<Network> NOT_PUBLIC = networks(
            "0.0.0.0/8", // this host, this network (RFC 791)
            "10.0.0.0/8", // private (RFC 1918)
            "100.64.0.0/10", // shared by carriers' translators (RFC 6598)
            "127.0.0.0/8", // loopback
            "169.254.0.0/16", // link-local (RFC 3927), where clouds keep their metadata
            "168.63.129.16/32", // the same of one cloud, in a range that is otherwise public
            "172.16.0.0/12", // private
            "192.0.0.0/24", // protocol assignments (RFC 6890)
            "192.0.2.0/24", // documentation (RFC 5737)
            "192.88.99.0/24", // 6to4 relays, given up (RFC 7526)
            "192.168.0.0/16", // private
            "198.18.0.0/15", // benchmarks (RFC 2544)
            "198.51.100.0/24", // documentation
            "203.0.113.0/24", // documentation
            "224.0.0.0/4", // multicast
            "240.0.0.0/4", // reserved, and broadcast
            "2001::/23", // protocol assignments, Teredo among them (RFC 2928, RFC 4380)
            "2001:db8::/32", // documentation (RFC 3849)
            "3fff::/20"); // documentation (RFC 9637)

    private static final Network GLOBAL_UNICAST = Network.of("2000::/3");
    private static final Network NAT64 = Network.of("64:ff9b::/96");
    private static final Network SIX_TO_FOUR = Network.of("2002::/16");
    private static final int IPV4_BYTES = 4;
    private static final int BEHIND_NAT64 = 12;
    private static final int BEHIND_6TO4 = 2;

    private PublicAddresses() {}

    static boolean contain(InetAddress address) {
        Optional<InetAddress> inner = embedded(address);
        if (inner.isPresent()) {
            return contain(inner.get());
        }
        boolean given = address.getAddress().length == IPV4_BYTES || GLOBAL_UNICAST.contains(address);
        return given && NOT_PUBLIC.stream().noneMatch(network -> network.contains(address));
    }

    /** The IPv4 address that a translator (RFC 6052) or a tunnel (RFC 3056) would go on to. Java unwraps mapped ones itself. */
    private static Optional<InetAddress> embedded(InetAddress address) {
        if (NAT64.contains(address)) {
            return Optional.of(fourBytes(address, BEHIND_NAT64));
        }
        return SIX_TO_FOUR.contains(address) ? Optional.of(fourBytes(address, BEHIND_6TO4)) : Optional.empty();
    }

    private static InetAddress fourBytes(InetAddress address, int from) {
        try {
            return InetAddress.getByAddress(Arrays.copyOfRange(address.getAddress(), from, from + IPV4_BYTES));
        } catch (UnknownHostException wrongLength) {
            throw new IllegalStateException(wrongLength);
        }
    }

    private static List<Network> networks(String... texts) {
        return Arrays.stream(texts).map(Network::of).toList();
    }
}
