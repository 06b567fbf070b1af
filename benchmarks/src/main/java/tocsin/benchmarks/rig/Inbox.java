package tocsin.benchmarks.rig;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.server.SMTPServer;

/** An SMTP server that takes every mail at once, and notes when. Listeners are called on its threads. */
public final class Inbox implements AutoCloseable {

    private final List<Consumer<Accepted>> listeners = new CopyOnWriteArrayList<>();
    private final int port;
    private SMTPServer server;

    /** An inbox on a port of 127.0.0.1. */
    public Inbox(int port) {
        this.port = port;
        comeBack();
    }

    /** Nobody can connect from now on. */
    public void goAway() {
        server.stop();
    }

    /** Takes mails again. */
    public void comeBack() {
        server = SMTPServer.port(port)
                .bindAddress(InetAddress.getLoopbackAddress())
                .hostName("localhost")
                .messageHandler(this::accept)
                .build();
        server.start();
    }

    /** Lets a listener hear of every mail from now on. */
    public void listen(Consumer<Accepted> listener) {
        listeners.add(listener);
    }

    private void accept(MessageContext context, String from, String to, byte[] data) {
        Accepted mail = new Accepted(Moment.now(), to, new String(data, StandardCharsets.UTF_8));
        listeners.forEach(listener -> listener.accept(mail));
    }

    @Override
    public void close() {
        server.stop();
    }
}
