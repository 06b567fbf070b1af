package tocsin.local.process;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tocsin.local.embedded.Postmaster;
import tocsin.local.settings.DataFolder;
import tocsin.local.settings.Failure;

/** Ends what a run that was killed has left: services and the database. Only for who holds the data folder. */
public final class LeftOvers {

    private static final Duration END_WITHIN = Duration.ofSeconds(10);
    private static final Duration POLL = Duration.ofMillis(20);

    private LeftOvers() {}

    /**
     * Ends every process that a killed run on this folder has left: the services first, then the database.
     *
     * @return the numbers of the processes that were ended; empty after a run that ended well
     */
    public static List<Long> end(DataFolder folder) throws Failure, InterruptedException {
        RunRecord record = new RunRecord(folder.processes());
        try {
            List<Long> ended = new ArrayList<>(end(record.living()));
            ended.addAll(end(Postmaster.of(folder.database()).stream().toList()));
            record.clear();
            return List.copyOf(ended);
        } catch (IOException cause) {
            throw Failure.because("what an earlier run has left cannot be read", cause);
        }
    }

    private static List<Long> end(List<ProcessHandle> processes) throws InterruptedException {
        List<ProcessHandle> all = processes.stream()
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .toList();
        processes.forEach(ProcessHandle::destroy);
        if (!haveEnded(all)) {
            all.forEach(ProcessHandle::destroyForcibly);
            haveEnded(all);
        }
        return processes.stream().map(ProcessHandle::pid).toList();
    }

    private static boolean haveEnded(List<ProcessHandle> processes) throws InterruptedException {
        long limit = System.nanoTime() + END_WITHIN.toNanos();
        while (processes.stream().anyMatch(Postmaster::runs)) {
            if (System.nanoTime() > limit) {
                return false;
            }
            Thread.sleep(POLL.toMillis());
        }
        return true;
    }
}
