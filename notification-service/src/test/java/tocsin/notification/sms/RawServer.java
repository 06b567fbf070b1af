package tocsin.notification.sms;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server on loopback that does with each connection what it is told, and may speak anything or nothing. */
public final class RawServer implements AutoCloseable {

    private final ServerSocket listener;
    private final Talk talk;
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();

    /** What is done with a connection. */
    public interface Talk {

        /** Does it, in a thread of its own. */
        void with(Socket socket) throws IOException;
    }

    /** A server that listens. */
    public RawServer(Talk talk) throws IOException {
        this.talk = talk;
        this.listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        start(this::accept);
    }

    /** Its port. */
    public int port() {
        return listener.getLocalPort();
    }

    /** How many have connected. */
    public int connections() {
        return sockets.size();
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = listener.accept();
                sockets.add(socket);
                start(() -> serve(socket));
            }
        } catch (IOException closed) {
            // That is how it ends.
        }
    }

    private void serve(Socket socket) {
        try {
            talk.with(socket);
        } catch (IOException gone) {
            // The other side has left, or the test is over.
        }
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "raw-server");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        listener.close();
        for (Socket socket : sockets) {
            socket.close();
        }
    }
}
