package tocsin.benchmarks.rig;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import tocsin.local.embedded.BrokerProcess;

/** The process of the broker. */
final class Broker implements AutoCloseable {

    private static final String HEAP = "-Xmx1g";

    /** So that the level which the process sets for its logging is in force. */
    private static final String LOGGING = "-Djava.util.logging.manager=org.jboss.logmanager.LogManager";

    private final Process process;

    private Broker(Process process) {
        this.process = process;
    }

    /** Starts a broker and returns when it listens. */
    static Broker start(Path data, int port, Path log) throws IOException {
        Process process = new ProcessBuilder(List.of(
                        Launch.ownJava().toString(),
                        HEAP,
                        LOGGING,
                        "-cp",
                        System.getProperty("java.class.path"),
                        BrokerProcess.class.getName(),
                        data.toString(),
                        Integer.toString(port)))
                .redirectError(new File(log.toString()))
                .start();
        BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        if (output.readLine() == null) {
            throw new IOException("The broker does not start; its log is " + log);
        }
        return new Broker(process);
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    @Override
    public void close() throws IOException, InterruptedException {
        process.getOutputStream().close();
        process.waitFor();
    }
}
