package tocsin.local.chaos.process;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import tocsin.local.embedded.EmbeddedDatabase;
import tocsin.local.embedded.Postmaster;

/** PostgreSQL, whose commits are on disk when they are answered. */
final class DatabaseProgram implements Program {

    private static final Duration ORPHANS_END_WITHIN = Duration.ofSeconds(30);

    private final Path data;
    private final int port;
    private final Path log;
    private volatile EmbeddedDatabase database;
    private List<ProcessHandle> last = List.of();

    DatabaseProgram(Path data, int port, Path log) {
        this.data = data;
        this.port = port;
        this.log = log;
    }

    /** A server refuses to start beside what is left of the one before, so that one has to be over. */
    @Override
    public void start() throws IOException {
        if (database != null) {
            database.close();
            awaitEndOf(last);
        }
        database = EmbeddedDatabase.start(data, port, log);
    }

    private static void awaitEndOf(List<ProcessHandle> orphans) throws IOException {
        long limit = System.nanoTime() + ORPHANS_END_WITHIN.toNanos();
        while (orphans.stream().anyMatch(Postmaster::runs)) {
            if (System.nanoTime() > limit) {
                throw new IOException("Processes of a database without its main process do not end");
            }
            Thread.onSpinWait();
        }
    }

    @Override
    public List<ProcessHandle> processes() {
        if (database == null || !Postmaster.runs(database.server())) {
            return List.of();
        }
        last = Stream.concat(Stream.of(database.server()), database.server().descendants())
                .toList();
        return last;
    }

    @Override
    public boolean ready() {
        return database != null && Postmaster.runs(database.server());
    }
}
