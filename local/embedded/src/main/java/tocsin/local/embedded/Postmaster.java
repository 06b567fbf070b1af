package tocsin.local.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The main process of a PostgreSQL server, as the file {@code postmaster.pid} in its data folder names it. */
public final class Postmaster {

    private static final int LINE_OF_PID = 0;
    private static final int LINE_OF_START = 2;

    /** The file tells the start in whole seconds, and a little after the process began. */
    private static final Duration TOLERANCE = Duration.ofSeconds(3);

    private Postmaster() {}

    /**
     * The living server of a data folder. A process that merely has come by the same number is none.
     *
     * @param data the server's data folder
     */
    public static Optional<ProcessHandle> of(Path data) throws IOException {
        Path file = file(data);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(file);
        if (lines.size() <= LINE_OF_START) {
            return Optional.empty();
        }
        Instant started =
                Instant.ofEpochSecond(Long.parseLong(lines.get(LINE_OF_START).strip()));
        return ProcessHandle.of(Long.parseLong(lines.get(LINE_OF_PID).strip()))
                .filter(process -> beganAt(process, started))
                .filter(Postmaster::runs);
    }

    /**
     * Whether a process of this user still runs. One that has ended stays visible until its parent takes note, which in
     * many a container nobody does; it has no program any more.
     */
    public static boolean runs(ProcessHandle process) {
        return process.isAlive() && process.info().command().isPresent();
    }

    /**
     * Removes what a server that was killed has left. PostgreSQL does so by itself, except where another process has come
     * by the same number, as happens after a restart of the machine or the container.
     */
    static void forgetTheDead(Path data) throws IOException {
        if (of(data).isEmpty()) {
            Files.deleteIfExists(file(data));
        }
    }

    private static Path file(Path data) {
        return data.resolve("postmaster.pid");
    }

    private static boolean beganAt(ProcessHandle process, Instant started) {
        return process.info()
                .startInstant()
                .map(start -> Duration.between(start, started).abs().compareTo(TOLERANCE) <= 0)
                .orElse(true);
    }
}
