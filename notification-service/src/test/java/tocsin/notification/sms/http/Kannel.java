package tocsin.notification.sms.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import tocsin.local.embedded.FreePort;

/**
 * Debian's Kannel on loopback, as processes of our own: {@code smsbox} takes messages over HTTP, {@code bearerbox} passes
 * them on, and {@code fakesmsc} writes down what a telephone would get.
 */
final class Kannel implements AutoCloseable {

    private static final Path BEARERBOX = Path.of("/usr/sbin/bearerbox");
    private static final Path SMSBOX = Path.of("/usr/sbin/smsbox");
    private static final Path FAKESMSC = Path.of("/usr/lib/kannel/test/fakesmsc");

    private final Path directory;
    private final int admin = FreePort.any();
    private final int boxes = FreePort.any();
    private final int telephone = FreePort.any();
    private final int http = FreePort.any();
    private final List<Process> processes = new ArrayList<>();

    /** Starts it; its files are in a directory. */
    Kannel(Path directory) throws IOException {
        this.directory = directory;
        Path configuration = Files.writeString(directory.resolve("kannel.conf"), configuration());
        start("bearerbox", BEARERBOX.toString(), configuration.toString());
    }

    /** Whether all of it is installed. */
    static boolean isInstalled() {
        return Stream.of(BEARERBOX, SMSBOX, FAKESMSC).allMatch(Files::isExecutable);
    }

    /** Whether bearerbox listens. */
    boolean isReadyForBoxes() {
        return listens(boxes) && listens(telephone);
    }

    /** Starts the rest, when bearerbox listens. */
    void startBoxes() throws IOException {
        start("smsbox", SMSBOX.toString(), directory.resolve("kannel.conf").toString());
        start("fakesmsc", FAKESMSC.toString(), "-H", "127.0.0.1", "-r", Integer.toString(telephone), "-m", "0");
    }

    /** Whether messages are taken. */
    boolean isReady() {
        return listens(http);
    }

    int port() {
        return http;
    }

    /** What a telephone has got so far, as fakesmsc writes it down. */
    List<String> got() {
        return lines("fakesmsc").filter(line -> line.contains("Got message")).toList();
    }

    private Stream<String> lines(String name) {
        try {
            return Files.readAllLines(directory.resolve(name + ".out"), StandardCharsets.ISO_8859_1).stream();
        } catch (IOException notYet) {
            return Stream.empty();
        }
    }

    private void start(String name, String... command) throws IOException {
        processes.add(new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve(name + ".out").toFile())
                .start());
    }

    private static boolean listens(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    private String configuration() {
        return """
                group = core
                admin-port = %d
                admin-interface = 127.0.0.1
                admin-password = secret
                smsbox-port = %d
                smsbox-interface = 127.0.0.1
                box-allow-ip = 127.0.0.1
                box-deny-ip = *.*.*.*

                group = smsc
                smsc = fake
                smsc-id = fake
                our-host = 127.0.0.1
                port = %d
                connect-allow-ip = 127.0.0.1

                group = smsbox
                bearerbox-host = 127.0.0.1
                bearerbox-port = %d
                sendsms-port = %d
                sendsms-interface = 127.0.0.1

                group = sendsms-user
                username = tocsin
                password = secret
                concatenation = true
                max-messages = 10

                group = sms-service
                keyword = default
                text = "nobody reads this"
                """
                .formatted(admin, boxes, telephone, boxes, http);
    }

    @Override
    public void close() throws Exception {
        for (int i = processes.size() - 1; i >= 0; i--) {
            processes.get(i).destroy();
            if (!processes.get(i).waitFor(10, TimeUnit.SECONDS)) {
                processes.get(i).destroyForcibly();
            }
        }
    }
}
