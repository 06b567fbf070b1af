package tocsin.benchmarks.prometheus;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import tocsin.local.embedded.FreePort;

/** Prometheus and Alertmanager as processes. */
final class Pair implements AutoCloseable {

    static final String PROMETHEUS = "prometheus";
    static final String ALERTMANAGER = "prometheus-alertmanager";

    private static final Duration START_WITHIN = Duration.ofSeconds(30);
    private static final long POLL_MILLIS = 50;

    private final Map<String, Process> processes = new LinkedHashMap<>();

    /** Starts both; returns when they listen. */
    Pair(Path folder, int exporterPort, int smtpPort) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        int alertmanager = FreePort.any();
        int prometheus = FreePort.any();
        start(
                folder,
                ALERTMANAGER,
                alertmanager,
                List.of(
                        "--config.file=" + Settings.alertmanager(folder, smtpPort),
                        "--storage.path=" + folder.resolve("alertmanager-data"),
                        "--cluster.listen-address="));
        start(
                folder,
                PROMETHEUS,
                prometheus,
                List.of(
                        "--config.file=" + Settings.prometheus(folder, alertmanager, exporterPort),
                        "--storage.tsdb.path=" + folder.resolve("prometheus-data")));
        awaitListening(alertmanager);
        awaitListening(prometheus);
    }

    private void start(Path folder, String program, int port, List<String> options) throws IOException {
        List<String> command = new ArrayList<>(List.of(program, "--web.listen-address=127.0.0.1:" + port));
        command.addAll(options);
        File log = folder.resolve(program + ".log").toFile();
        processes.put(
                program,
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(log)
                        .start());
    }

    private static void awaitListening(int port) throws IOException, InterruptedException {
        long limit = System.nanoTime() + START_WITHIN.toNanos();
        while (!listens(port)) {
            if (System.nanoTime() > limit) {
                throw new IOException("Nothing listens on port " + port);
            }
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
        }
    }

    private static boolean listens(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Both, by their names. */
    Map<String, ProcessHandle> handles() {
        Map<String, ProcessHandle> handles = new LinkedHashMap<>();
        processes.forEach((name, process) -> handles.put(name, process.toHandle()));
        return handles;
    }

    @Override
    public void close() throws InterruptedException {
        processes.values().forEach(Process::destroy);
        for (Process process : processes.values()) {
            process.waitFor();
        }
    }
}
