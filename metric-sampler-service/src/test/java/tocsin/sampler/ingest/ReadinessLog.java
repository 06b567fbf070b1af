package tocsin.sampler.ingest;

import io.restassured.RestAssured;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Asks ten times a second whether the service is ready, and keeps each answer that differs from the one before. */
final class ReadinessLog implements AutoCloseable {

    private final List<Integer> changes = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService asking = Executors.newSingleThreadScheduledExecutor();

    ReadinessLog() {
        asking.scheduleWithFixedDelay(this::ask, 0, 100, TimeUnit.MILLISECONDS);
    }

    /** The statuses, from the first one on. */
    List<Integer> changes() {
        ask();
        return changes;
    }

    private synchronized void ask() {
        int status = RestAssured.get("/q/health/ready").statusCode();
        if (changes.isEmpty() || changes.get(changes.size() - 1) != status) {
            changes.add(status);
        }
    }

    @Override
    public void close() {
        asking.shutdownNow();
    }
}
