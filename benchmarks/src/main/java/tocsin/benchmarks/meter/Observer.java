package tocsin.benchmarks.meter;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import tocsin.benchmarks.rig.Rig;
import tocsin.local.process.Service;

/** Observes a rig from a thread of its own while something else runs. */
public final class Observer {

    private static final long LOOK_MILLIS = 100;
    private static final int LOOKS_PER_LOOK_AT_MEMORY = 20;

    private final Rig rig;
    private final HeapMeter heaps = new HeapMeter();

    /** Observes this rig. */
    public Observer(Rig rig) {
        this.rig = rig;
    }

    /** What is observed. */
    public interface Work {

        /** Does it. */
        void run() throws Exception;
    }

    /** Does some work on the calling thread, and tells what everything used meanwhile. */
    public Observation during(Work work) throws Exception {
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try (Connection connection = rig.connect()) {
            WaitMeter waits = new WaitMeter(connection);
            Watch watch = new Watch(rig.processes());
            DatabaseMeter database = new DatabaseMeter(connection);
            Future<?> looking = thread.submit(() -> look(waits, watch));
            work.run();
            thread.shutdownNow();
            awaitEnd(looking);
            return new Observation(watch.end(this::heap), database.end(), waits.waits());
        } finally {
            thread.shutdownNow();
        }
    }

    private static Void look(WaitMeter waits, Watch watch) throws SQLException {
        try {
            for (int looks = 1; !Thread.currentThread().isInterrupted(); looks++) {
                waits.look();
                if (looks % LOOKS_PER_LOOK_AT_MEMORY == 0) {
                    watch.look();
                }
                TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
            }
        } catch (InterruptedException enough) {
            Thread.currentThread().interrupt();
        }
        return null;
    }

    private static void awaitEnd(Future<?> looking) throws InterruptedException, ExecutionException {
        looking.get();
    }

    private Long heap(String process) {
        for (Service service : Service.values()) {
            if (service.module().equals(process)) {
                return heapOf(service);
            }
        }
        return null;
    }

    private Long heapOf(Service service) {
        try {
            return heaps.used(rig.port(service.listener()));
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            return null;
        }
    }
}
