package tocsin.local.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A wire to a port on loopback, for tests of how networks fail. It can go dead: connections stay, and new ones are
 * taken, but nothing arrives any more, and neither side gets a word of it. What was on the way arrives when it is mended.
 * It can also be cut, which both sides notice at once.
 */
public final class Wire implements AutoCloseable {

    private static final int BUFFER = 64 * 1024;

    private final ServerSocket near;
    private final int farPort;
    private final Set<Socket> ends = ConcurrentHashMap.newKeySet();
    private boolean dead;

    private Wire(ServerSocket near, int farPort) {
        this.near = near;
        this.farPort = farPort;
    }

    /** A wire from a port of its own to another one, both on 127.0.0.1. */
    public static Wire to(int port) throws IOException {
        Wire wire = new Wire(new ServerSocket(0, 0, InetAddress.getLoopbackAddress()), port);
        run("tocsin-wire", wire::accept);
        return wire;
    }

    /** The near end: connect here. */
    public int port() {
        return near.getLocalPort();
    }

    /** From now on nothing arrives. */
    public synchronized void kill() {
        dead = true;
    }

    /** Everything arrives again, and what was on the way. */
    public synchronized void mend() {
        dead = false;
        notifyAll();
    }

    /** Ends every connection that there is now. */
    public void cut() {
        ends.forEach(Wire::end);
    }

    @Override
    public void close() throws IOException {
        near.close();
        cut();
        mend();
    }

    private void accept() {
        while (!near.isClosed()) {
            try {
                connect(near.accept());
            } catch (IOException closed) {
                // Of one connection, which its caller notices, or of the wire, which ends the loop.
                continue;
            }
        }
    }

    private void connect(Socket caller) throws IOException {
        ends.add(caller);
        try {
            Socket far = new Socket(InetAddress.getLoopbackAddress(), farPort);
            ends.add(far);
            run("tocsin-wire-out", () -> carry(caller, far));
            run("tocsin-wire-back", () -> carry(far, caller));
        } catch (IOException nobodyThere) {
            end(caller);
            throw nobodyThere;
        }
    }

    private void carry(Socket from, Socket to) {
        byte[] buffer = new byte[BUFFER];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                awaitLife();
                out.write(buffer, 0, read);
            }
        } catch (IOException gone) {
            // The end of a connection is what the other side is told next.
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            end(from);
            end(to);
        }
    }

    private synchronized void awaitLife() throws InterruptedException {
        while (dead) {
            wait();
        }
    }

    private static void end(Socket socket) {
        try {
            socket.close();
        } catch (IOException gone) {
            throw new IllegalStateException("A socket cannot be closed", gone);
        }
    }

    private static void run(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }
}
