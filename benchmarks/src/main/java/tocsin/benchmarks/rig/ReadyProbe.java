package tocsin.benchmarks.rig;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import tocsin.local.process.ServiceProcess;
import tocsin.local.settings.Failure;

/** Asks a service whether it is ready, over a bare socket, so that asking costs next to nothing. */
final class ReadyProbe {

    private static final Duration WITHIN = Duration.ofMinutes(3);
    private static final int PAUSE_MILLIS = 5;
    private static final int ANSWER_WITHIN_MILLIS = 2_000;
    private static final byte[] REQUEST = "GET /q/health/ready HTTP/1.0\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private final int port;

    ReadyProbe(int port) {
        this.port = port;
    }

    /** Returns at the first answer that says so; fails where the process ends before. */
    void await(ServiceProcess process) throws Failure, InterruptedException {
        long limit = System.nanoTime() + WITHIN.toNanos();
        while (!isReady()) {
            process.demandAlive();
            if (System.nanoTime() > limit) {
                throw process.failure("is not ready after " + WITHIN.toSeconds() + " s");
            }
            Thread.sleep(PAUSE_MILLIS);
        }
    }

    private boolean isReady() {
        try (Socket socket = new Socket()) {
            socket.setSoTimeout(ANSWER_WITHIN_MILLIS);
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), ANSWER_WITHIN_MILLIS);
            socket.getOutputStream().write(REQUEST);
            InputStream answer = socket.getInputStream();
            return new String(answer.readNBytes("HTTP/1.0 200".length()), StandardCharsets.US_ASCII).endsWith(" 200");
        } catch (IOException notYet) {
            return false;
        }
    }
}
