package tocsin.sampler.script.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A web server on loopback that sends what a test wants, byte by byte, for each connection, and then closes or holds it. */
final class LoopbackServer implements AutoCloseable {

    private final ServerSocket socket;
    private final byte[] answer;
    private final boolean holds;
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<Socket> connections = new CopyOnWriteArrayList<>();

    private LoopbackServer(String answer, boolean holds) throws IOException {
        this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.answer = answer.getBytes(StandardCharsets.UTF_8);
        this.holds = holds;
        Thread thread = new Thread(this::serve, "loopback-server");
        thread.setDaemon(true);
        thread.start();
    }

    /** Answers as it should. */
    static LoopbackServer answering(int status, String body, String... headers) throws IOException {
        String more = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
        return saying("HTTP/1.1 " + status + " Status\r\n" + more + "Content-Length: "
                + body.getBytes(StandardCharsets.UTF_8).length + "\r\nConnection: close\r\n\r\n" + body);
    }

    /** Says this and closes. */
    static LoopbackServer saying(String bytes) throws IOException {
        return new LoopbackServer(bytes, false);
    }

    /** Says this and then nothing more, for ever. */
    static LoopbackServer holdingAfter(String bytes) throws IOException {
        return new LoopbackServer(bytes, true);
    }

    String origin() {
        return "http://127.0.0.1:" + socket.getLocalPort();
    }

    /** What was asked, such as {@code GET /path}, with the body where there is one. */
    List<String> requests() {
        return requests;
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                connections.add(connection);
                serve(connection);
            } catch (IOException closed) {
                if (!socket.isClosed()) {
                    throw new UncheckedIOException(closed);
                }
            }
        }
    }

    private void serve(Socket connection) throws IOException {
        String head = head(connection.getInputStream());
        String[] first = head.split(" ", 3);
        int length = head.lines()
                .filter(line -> line.toLowerCase().startsWith("content-length:"))
                .mapToInt(line -> Integer.parseInt(line.substring(15).strip()))
                .findFirst()
                .orElse(0);
        String body = new String(connection.getInputStream().readNBytes(length), StandardCharsets.UTF_8);
        requests.add(first[0] + " " + first[1] + (body.isEmpty() ? "" : " " + body));
        try {
            OutputStream out = connection.getOutputStream();
            out.write(answer);
            out.flush();
        } catch (IOException hungUp) {
            requests.add("hung up");
        }
        if (!holds) {
            connection.close();
        }
    }

    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        int next = in.read();
        while (next >= 0) {
            head.append((char) next);
            next = head.toString().endsWith("\r\n\r\n") ? -1 : in.read();
        }
        return head.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
        for (Socket connection : connections) {
            connection.close();
        }
    }
}
