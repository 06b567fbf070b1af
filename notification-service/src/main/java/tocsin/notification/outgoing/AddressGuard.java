package tocsin.notification.outgoing;

import java.net.InetAddress;
import java.util.List;
import java.util.function.Predicate;

/**
 * Keeps requests whose target somebody else names away from the inside of the network. It judges the very addresses that
 * are then connected to, so a name that points elsewhere a moment later changes nothing.
 */
public final class AddressGuard {

    private final Allowance allowance;

    /** A guard that lets public addresses through, and what is allowed besides. */
    public AddressGuard(Allowance allowance) {
        this.allowance = allowance;
    }

    /**
     * The addresses of a target that may be connected to.
     *
     * @param addresses all addresses of its host
     * @return at least one, in the order given
     * @throws NotPermitted where there is none
     */
    public List<InetAddress> permitted(HookUrl target, List<InetAddress> addresses) throws NotPermitted {
        Predicate<InetAddress> allowed = address -> allowance.covers(target.host(), address);
        Predicate<InetAddress> open = target.encrypted() ? allowed.or(PublicAddresses::contain) : allowed;
        List<InetAddress> permitted = addresses.stream().filter(open).toList();
        if (permitted.isEmpty()) {
            throw new NotPermitted(reason(target, addresses));
        }
        return permitted;
    }

    private String reason(HookUrl target, List<InetAddress> addresses) {
        if (addresses.isEmpty()) {
            return target.host() + " has no address";
        }
        String address = addresses.get(0).getHostAddress();
        return target.encrypted()
                ? "address " + address + " of " + target.host() + " is not public"
                : "http without TLS is for allowed addresses only, and " + address + " of " + target.host()
                        + " is not one";
    }
}
