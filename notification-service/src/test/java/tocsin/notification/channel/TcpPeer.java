package tocsin.notification.channel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ServerSocketFactory;

/** A server on loopback that behaves as it is told, and remembers what it has heard. */
public final class TcpPeer implements AutoCloseable {

    private static final int BACKLOG = 50;

    private final ServerSocket server;
    private final Talk talk;
    private final List<Conversation> conversations = new CopyOnWriteArrayList<>();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    /** A peer on any free port. */
    public TcpPeer(Talk talk) {
        this(talk, ServerSocketFactory.getDefault());
    }

    /** The same with sockets of a kind, such as TLS. */
    public TcpPeer(Talk talk, ServerSocketFactory sockets) {
        try {
            this.server = sockets.createServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
        this.talk = talk;
        start(this::accept);
    }

    /** Its port on 127.0.0.1. */
    public int port() {
        return server.getLocalPort();
    }

    /** What it has heard, connection by connection, in the order in which they were made. */
    public List<String> heard() {
        return conversations.stream().map(Conversation::heard).toList();
    }

    /** Whether no connection is open. */
    public boolean isAlone() {
        return open.isEmpty();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                open.add(socket);
                start(() -> talk(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void talk(Socket socket) {
        try (socket) {
            Conversation conversation = new Conversation(socket);
            conversations.add(conversation);
            talk.with(conversation);
        } catch (IOException gone) {
            // The other side has closed the connection, or refused its certificate.
        } finally {
            open.remove(socket);
        }
    }

    private static void start(Runnable task) {
        Thread thread = new Thread(task, "peer");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            server.close();
            for (Socket socket : open) {
                socket.close();
            }
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
