package tocsin.local.process;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import tocsin.local.settings.Failure;

/** One service that runs as a process of its own. */
public final class ServiceProcess {

    private static final int LAST_LINES = 15;
    private static final Pattern STACK_FRAME = Pattern.compile("\\s+(at |\\.\\.\\. \\d+ more)");

    private final Service service;
    private final Process process;
    private final Path log;

    private ServiceProcess(Service service, Process process, Path log) {
        this.service = service;
        this.process = process;
        this.log = log;
    }

    /**
     * Starts a service. The log of the run before is kept beside the new one as {@code *.log.before}.
     *
     * @param command the program and its arguments
     * @param environment what its environment has besides the launcher's own
     * @param log the file that takes everything it writes
     */
    public static ServiceProcess start(Service service, List<String> command, Map<String, String> environment, Path log)
            throws Failure {
        try {
            if (Files.exists(log)) {
                Files.move(log, Path.of(log + ".before"), StandardCopyOption.REPLACE_EXISTING);
            }
            File folder = log.getParent().toFile();
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(folder)
                    .redirectErrorStream(true)
                    .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                    .redirectOutput(log.toFile());
            builder.environment().putAll(environment);
            return new ServiceProcess(service, builder.start(), log);
        } catch (IOException cause) {
            throw Failure.because(service.module() + " does not start", cause);
        }
    }

    /** What runs. */
    public Service service() {
        return service;
    }

    /** The process. */
    public ProcessHandle handle() {
        return process.toHandle();
    }

    /** Completes when the process has ended, by itself or because it was told to. */
    CompletableFuture<ServiceProcess> ended() {
        return process.onExit().thenApply(ended -> this);
    }

    /** Fails where the process has ended. */
    public void demandAlive() throws Failure {
        if (!process.isAlive()) {
            throw failure("has ended with status " + process.exitValue());
        }
    }

    /** What went wrong, with the last lines of the log, stack frames left out. */
    public Failure failure(String what) {
        return Failure.because("%s %s; the end of %s:%n%s".formatted(service.module(), what, log, endOfLog()));
    }

    /** Where the log ends with a stack trace, its messages are what helps; the log has the frames. */
    private String endOfLog() {
        try {
            List<String> lines = Files.readString(log, StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !STACK_FRAME.matcher(line).lookingAt())
                    .toList();
            return String.join(
                    System.lineSeparator(), lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
        } catch (IOException cause) {
            return "(it cannot be read: " + cause.getMessage() + ")";
        }
    }

    /** Asks the process to end. */
    public void askToEnd() {
        process.destroy();
    }

    /** Waits for the process to end; ends it by force after the limit. */
    public void awaitEnd(Duration limit) throws InterruptedException {
        if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }
}
