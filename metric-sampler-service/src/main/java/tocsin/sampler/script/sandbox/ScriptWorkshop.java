package tocsin.sampler.script.sandbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import tocsin.sampler.script.Errand;
import tocsin.sampler.script.Memories;
import tocsin.sampler.script.Ran;
import tocsin.sampler.script.Runner;
import tocsin.sampler.script.Scripts;
import tocsin.sampler.worker.Workers;
import tocsin.sandbox.Sandbox;

/**
 * Everything that runs scripts: threads for those of alerts, and others for those that somebody tries out or fills a template
 * with, so that neither waits for the other.
 */
@Singleton
public final class ScriptWorkshop implements Runner {

    private static final int TRIALS_AT_ONCE = 1;
    private static final int LINE_OF_TRIALS = 64;

    private final Stage stage;
    private final SandboxRunner runner;
    private final ThreadPoolExecutor errands;
    private final Workers trials = new Workers("tocsin-script-trial", TRIALS_AT_ONCE, LINE_OF_TRIALS, "scripts");
    private final ScriptData data;

    ScriptWorkshop(SandboxSettings settings, Scripts scripts, Memories memories, Lookups lookups, ObjectMapper json) {
        this.stage = new Stage(
                () -> new Sandbox(settings.bounds(), settings.threads() + TRIALS_AT_ONCE),
                lookups,
                new Web(settings.fetchFrom(), Web.PATIENCE, json),
                json);
        this.errands = threads(settings);
        this.data = new ScriptData(json);
        this.runner = new SandboxRunner(
                scripts, memories, stage, json, errands, settings.underWay(), settings.tellAfterFailures());
    }

    /** The line takes as many as can be under way. */
    private static ThreadPoolExecutor threads(SandboxSettings settings) {
        int threads = settings.threads();
        return new ThreadPoolExecutor(
                threads, threads, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(settings.underWay()), work -> {
                    Thread thread = new Thread(work, "tocsin-script");
                    thread.setDaemon(true);
                    return thread;
                });
    }

    @Override
    public int capacity() {
        return runner.capacity();
    }

    @Override
    public Uni<Ran> run(Errand errand) {
        return runner.run(errand);
    }

    /**
     * Runs a script for somebody who wants to see what it does. Nothing of it is kept, and nobody is told. Fails with 503 where
     * too many wait already.
     */
    public Uni<Performance> tryOut(TrialRun run) {
        return trials.run(() -> stage.perform(run.script(), run.data(data), run.guest(), run.state(), run.trigger()));
    }

    @PreDestroy
    void stop() {
        errands.shutdownNow();
        trials.stop();
        stage.close();
    }
}
