package tocsin.local;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import tocsin.local.embedded.TokenIssuer;
import tocsin.local.process.RunRecord;

/** The launcher as people start it: the packaged jar, as a process of its own. */
public final class LaunchedRun implements AutoCloseable {

    private static final Path TARGET = Path.of("target").toAbsolutePath();
    private static final String CLASS_PATH =
            TARGET.resolve("local-launcher.jar") + File.pathSeparator + TARGET.resolve("lib") + File.separator + "*";
    private static final Duration READY_WITHIN = Duration.ofMinutes(3);
    private static final Duration END_WITHIN = Duration.ofSeconds(60);

    private final Process process;
    private final Path folder;
    private final Path output;

    private LaunchedRun(Process process, Path folder, Path output) {
        this.process = process;
        this.folder = folder;
        this.output = output;
    }

    static LaunchedRun start(Path folder, String... options) throws IOException {
        return start(folder, Map.of(), options);
    }

    static LaunchedRun start(Path folder, Map<String, String> environment, String... options) throws IOException {
        Path output = Files.createTempFile("tocsin-run", ".txt");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                CLASS_PATH,
                "tocsin.local.Main",
                "--data",
                folder.toString(),
                "--ports",
                "auto"));
        if (Boolean.getBoolean("tocsin.native")) {
            command.add("--native");
        }
        command.addAll(List.of(options));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().putAll(environment);
        return new LaunchedRun(builder.start(), folder, output);
    }

    LaunchedRun awaitReady() {
        await("a run that is ready")
                .atMost(READY_WITHIN)
                .failFast(this::demandAlive)
                .until(this::isReady);
        return this;
    }

    /** A run that was killed has left its own addresses behind. */
    private boolean isReady() throws IOException {
        return Files.exists(folder.resolve("run.json"))
                && addresses().path("process").longValue() == process.pid();
    }

    private void demandAlive() throws IOException {
        if (!process.isAlive()) {
            throw new AssertionError("the run has ended: " + output());
        }
    }

    public JsonNode addresses() throws IOException {
        return new ObjectMapper().readTree(folder.resolve("run.json").toFile());
    }

    Tocsin tocsin() throws IOException {
        JsonNode addresses = addresses();
        return new Tocsin(
                addresses.path("gateway").textValue(),
                Optional.ofNullable(addresses.path("token").textValue()));
    }

    long pid() {
        return process.pid();
    }

    /** Who signs the tokens of the run. */
    public TokenIssuer issuer() throws IOException {
        return TokenIssuer.keptIn(folder.resolve("token.key"));
    }

    /** The services and the database. */
    public List<ProcessHandle> children() throws IOException {
        return new RunRecord(folder.resolve("run.processes")).living();
    }

    String output() throws IOException {
        return Files.readString(output);
    }

    /** Ctrl-C's and the operating system's polite way; returns the exit status. */
    int terminate() throws InterruptedException {
        process.destroy();
        return awaitEnd();
    }

    void kill() throws InterruptedException {
        process.destroyForcibly();
        awaitEnd();
    }

    int awaitEnd() throws InterruptedException {
        if (!process.waitFor(END_WITHIN.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("the run has not ended within " + END_WITHIN);
        }
        return process.exitValue();
    }

    @Override
    public void close() throws InterruptedException {
        terminate();
    }
}
