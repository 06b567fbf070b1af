package tocsin.local.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Ports of loopback. */
public final class FreePort {

    private FreePort() {}

    /** A port on 127.0.0.1 that nothing listened on at the moment of asking. */
    public static int any() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
