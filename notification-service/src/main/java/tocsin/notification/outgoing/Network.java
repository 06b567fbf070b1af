package tocsin.notification.outgoing;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A range of IP addresses that begin with the same bits (RFC 4632). It is made of numbers alone, so that a native image can
 * hold the known ones.
 *
 * @param first the bytes of any address of it
 * @param length how many bits they have in common: 0 to 32, or to 128 for IPv6
 */
record Network(List<Byte> first, int length) {

    private static final String OCTET = "(?:25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])";
    private static final Pattern LITERAL =
            Pattern.compile(OCTET + "(?:\\." + OCTET + "){3}|[0-9A-Fa-f]*:[0-9A-Fa-f:.]*");
    private static final Pattern BITS = Pattern.compile("[0-9]{1,3}");

    Network {
        first = List.copyOf(first);
        if (length > first.size() * Byte.SIZE) {
            throw new IllegalArgumentException("/" + length + " is more bits than an address has");
        }
    }

    /**
     * Reads an address, or a range such as {@code 10.0.0.0/8}; never asks for a name.
     *
     * @return empty where it is neither
     */
    static Optional<Network> read(String text) {
        String[] parts = text.split("/", 2);
        boolean range = parts.length == 2;
        if (!LITERAL.matcher(parts[0]).matches()
                || range && !BITS.matcher(parts[1]).matches()) {
            return Optional.empty();
        }
        try {
            byte[] bytes = InetAddress.getByName(parts[0]).getAddress();
            List<Byte> first =
                    IntStream.range(0, bytes.length).mapToObj(i -> bytes[i]).toList();
            int all = bytes.length * Byte.SIZE;
            return Optional.of(new Network(first, range ? Integer.parseInt(parts[1]) : all));
        } catch (UnknownHostException | IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }

    /** A range that is known to be one. */
    static Network of(String text) {
        return read(text).orElseThrow(() -> new IllegalArgumentException(text + " is no range of addresses"));
    }

    /** Whether an address lies in it. */
    boolean contains(InetAddress address) {
        byte[] bits = address.getAddress();
        if (bits.length != first.size()) {
            return false;
        }
        for (int bit = 0; bit < length; bit++) {
            int mask = 0x80 >> (bit % Byte.SIZE);
            if (((bits[bit / Byte.SIZE] ^ first.get(bit / Byte.SIZE)) & mask) != 0) {
                return false;
            }
        }
        return true;
    }
}
