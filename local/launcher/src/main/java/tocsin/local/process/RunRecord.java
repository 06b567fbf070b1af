package tocsin.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tocsin.local.embedded.Postmaster;
import tocsin.local.settings.Failure;

/**
 * The file that names the processes of a run, so that the next run on the same folder can end what a killed one has
 * left. Each line has the process's number, the moment of its start in milliseconds since 1970, and its name.
 */
public final class RunRecord {

    /** How much a process's start may seem to shift when the machine's clock is set. */
    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    private final Path file;

    /** The record of a data folder. */
    public RunRecord(Path file) {
        this.file = file;
    }

    /** Notes a process, on disk before it returns. */
    public void add(String name, ProcessHandle process) throws Failure {
        long start = process.info().startInstant().orElse(Instant.EPOCH).toEpochMilli();
        try {
            Files.writeString(
                    file,
                    "%d %d %s%n".formatted(process.pid(), start, name),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND,
                    StandardOpenOption.DSYNC);
        } catch (IOException cause) {
            throw Failure.because(file + " cannot be written", cause);
        }
    }

    /** The processes noted that still live. Another process that has come by the same number is none of them. */
    public List<ProcessHandle> living() throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        return Files.readAllLines(file).stream()
                .map(RunRecord::living)
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<ProcessHandle> living(String line) {
        String[] words = line.split(" ", 3);
        if (words.length < 3) {
            // The last line of a run that was killed while it wrote.
            return Optional.empty();
        }
        Instant start = Instant.ofEpochMilli(Long.parseLong(words[1]));
        return ProcessHandle.of(Long.parseLong(words[0]))
                .filter(process -> beganAt(process, start))
                .filter(Postmaster::runs);
    }

    private static boolean beganAt(ProcessHandle process, Instant start) {
        return process.info()
                .startInstant()
                .map(began -> Duration.between(began, start).abs().compareTo(TOLERANCE) <= 0)
                .orElse(false);
    }

    /** Forgets all. */
    public void clear() throws IOException {
        Files.deleteIfExists(file);
    }
}
