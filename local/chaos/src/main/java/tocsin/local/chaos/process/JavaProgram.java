package tocsin.local.chaos.process;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import tocsin.local.embedded.Postmaster;

/** A program of ours. Its log goes on from run to run. */
final class JavaProgram implements Program {

    private final List<String> command;
    private final Map<String, String> environment;
    private final Path log;
    private final BooleanSupplier ready;
    private volatile Process process;

    JavaProgram(List<String> command, Map<String, String> environment, Path log, BooleanSupplier ready) {
        this.command = command;
        this.environment = environment;
        this.log = log;
        this.ready = ready;
    }

    @Override
    public void start() throws IOException {
        Files.writeString(
                log, "--- started " + Instant.now() + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .directory(log.getParent().toFile());
        builder.environment().putAll(environment);
        process = builder.start();
    }

    @Override
    public List<ProcessHandle> processes() {
        return runs() ? List.of(process.toHandle()) : List.of();
    }

    @Override
    public boolean ready() {
        return runs() && ready.getAsBoolean();
    }

    /** One that was killed counts as alive until a thread of this JVM has taken note. */
    private boolean runs() {
        return process != null && Postmaster.runs(process.toHandle());
    }

    /** The Java that runs this. */
    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** Everything that this runs with, also for a program that is started from here. */
    static String classPath() {
        String ofTheTests = System.getProperty("surefire.test.class.path");
        String path = ofTheTests == null ? System.getProperty("java.class.path") : ofTheTests;
        return path.replace('\n', File.pathSeparatorChar);
    }
}
