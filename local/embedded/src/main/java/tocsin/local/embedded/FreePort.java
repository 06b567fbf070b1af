package tocsin.local.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** Ports of loopback. */
public final class FreePort {

    /** Below the range from which systems draw the ports of outgoing connections, so that none of these gets in the way. */
    private static final int LOWEST = 15_000;

    private static final int HIGHEST = 32_000;
    private static final int ATTEMPTS = 1_000;

    private FreePort() {}

    /**
     * A port on 127.0.0.1 that nothing listened on at the moment of asking.
     *
     * @throws IOException where a thousand random ports were all taken
     */
    public static int any() throws IOException {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
            if (isFree(port)) {
                return port;
            }
        }
        throw new IOException("no free port on 127.0.0.1 between " + LOWEST + " and " + HIGHEST);
    }

    /** Whether nothing listens on a port of 127.0.0.1 at the moment of asking. */
    public static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    /**
     * Demands that nothing listens on a port of 127.0.0.1.
     *
     * @throws PortTaken where something does
     */
    static void demand(int port) throws PortTaken {
        if (!isFree(port)) {
            throw new PortTaken(port);
        }
    }
}
