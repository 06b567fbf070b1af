package tocsin.local.embedded;

import java.net.BindException;

/** Something else listens on a port of 127.0.0.1 that an embedded part was to listen on. */
public final class PortTaken extends BindException {

    private final int port;

    /** Names the port. */
    public PortTaken(int port) {
        super("port " + port + " on 127.0.0.1 is taken");
        this.port = port;
    }

    /** The port that is taken, 1 to 65535. */
    public int port() {
        return port;
    }
}
