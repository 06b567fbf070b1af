package tocsin.notification.channel;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;

/** One connection to a peer, and what has been heard on it. */
public final class Conversation {

    private static final int PAUSE_MILLIS = 100;

    private final Socket socket;
    private final InputStream in;
    private final StringBuffer heard = new StringBuffer();

    Conversation(Socket socket) throws IOException {
        this.socket = socket;
        this.in = new BufferedInputStream(socket.getInputStream());
    }

    /** Everything that has been heard, byte by byte. */
    public String heard() {
        return heard.toString();
    }

    /** Says something; characters are bytes. */
    public void say(String words) throws IOException {
        socket.getOutputStream().write(words.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
    }

    /** One line, without its end. */
    public String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = read(); next != '\n'; next = read()) {
            line.append((char) next);
        }
        return line.toString().stripTrailing();
    }

    /** So many bytes. */
    public String bytes(int count) throws IOException {
        StringBuilder bytes = new StringBuilder();
        for (int i = 0; i < count; i++) {
            bytes.append((char) read());
        }
        return bytes.toString();
    }

    /** Reads until the other side has gone. */
    public void listen() throws IOException {
        while (true) {
            read();
        }
    }

    /** Listens until nothing has been said for a tenth of a second. */
    public void pause() throws IOException {
        socket.setSoTimeout(PAUSE_MILLIS);
        try {
            listen();
        } catch (SocketTimeoutException quiet) {
            // That is what it waited for.
        } finally {
            socket.setSoTimeout(0);
        }
    }

    private int read() throws IOException {
        int next = in.read();
        if (next < 0) {
            throw new IOException("the other side has gone");
        }
        heard.append((char) next);
        return next;
    }
}
