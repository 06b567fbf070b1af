package tocsin.local.settings;

import java.io.IOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import tocsin.local.embedded.FreePort;

/** Which port of 127.0.0.1 each listener has. */
public final class Ports {

    private final Map<Listener, Integer> ports;

    private Ports(Map<Listener, Integer> ports) {
        this.ports = ports;
    }

    /** The given ports, and the usual ones for the rest. */
    public static Ports usual(Map<Listener, Integer> given) throws Failure {
        Map<Listener, Integer> ports = new EnumMap<>(Listener.class);
        for (Listener listener : Listener.values()) {
            ports.put(listener, given.getOrDefault(listener, listener.usualPort()));
        }
        return distinct(ports);
    }

    /** The given ports, and for each of the rest one that is free at the moment. */
    public static Ports free(Map<Listener, Integer> given) throws Failure {
        Map<Listener, Integer> ports = new EnumMap<>(Listener.class);
        ports.putAll(given);
        try {
            for (Listener listener : Listener.values()) {
                while (!ports.containsKey(listener)) {
                    int port = FreePort.any();
                    if (!ports.containsValue(port)) {
                        ports.put(listener, port);
                    }
                }
            }
        } catch (IOException cause) {
            throw Failure.because("no ports to listen on", cause);
        }
        return distinct(ports);
    }

    private static Ports distinct(Map<Listener, Integer> ports) throws Failure {
        Map<Integer, Listener> users = new HashMap<>();
        for (Map.Entry<Listener, Integer> entry : ports.entrySet()) {
            Listener other = users.put(entry.getValue(), entry.getKey());
            if (other != null) {
                throw Failure.because("port %d is given to both the %s and the %s"
                        .formatted(
                                entry.getValue(),
                                other.purpose(),
                                entry.getKey().purpose()));
            }
        }
        return new Ports(ports);
    }

    /** The port of a listener, 1 to 65535. */
    public int of(Listener listener) {
        return ports.get(listener);
    }

    /** Demands that nothing else listens on the ports of these listeners. */
    public void demandFree(Set<Listener> listeners) throws Failure {
        for (Listener listener : listeners) {
            if (!FreePort.isFree(of(listener))) {
                throw Failure.taken(listener, of(listener));
            }
        }
    }
}
