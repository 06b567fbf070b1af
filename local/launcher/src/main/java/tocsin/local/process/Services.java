package tocsin.local.process;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import tocsin.local.settings.Failure;

/** The three services of a run. They are started, watched and ended together. */
public final class Services implements AutoCloseable {

    private static final Duration END_WITHIN = Duration.ofSeconds(15);

    private final List<ServiceProcess> processes = new ArrayList<>();

    /**
     * Starts all three; none waits for another.
     *
     * @param packages where their programs are
     * @param environment what each is told
     * @param record remembers each process at once, so that none is ever lost
     * @throws Failure where one cannot be started; those that were are ended
     */
    public static Services start(Packages packages, ServiceEnvironment environment, RunRecord record) throws Failure {
        Services services = new Services();
        try {
            for (Service service : Service.values()) {
                ServiceProcess process = ServiceProcess.start(
                        service, packages.command(service), environment.of(service), environment.log(service));
                services.processes.add(process);
                record.add(service.module(), process.handle());
            }
            return services;
        } catch (Failure failure) {
            services.close();
            throw failure;
        }
    }

    /** The processes, in the order of their start. */
    public List<ServiceProcess> processes() {
        return List.copyOf(processes);
    }

    /** Completes with the first failure: a service that has ended. */
    public CompletableFuture<Failure> firstToEnd() {
        CompletableFuture<?>[] ends =
                processes.stream().map(ServiceProcess::ended).toArray(CompletableFuture<?>[]::new);
        return CompletableFuture.anyOf(ends)
                .thenApply(ended -> ((ServiceProcess) ended).failure("has ended by itself"));
    }

    @Override
    public void close() {
        processes.forEach(ServiceProcess::askToEnd);
        try {
            for (ServiceProcess process : processes) {
                process.awaitEnd(END_WITHIN);
            }
        } catch (InterruptedException hurried) {
            processes.forEach(process -> process.handle().destroyForcibly());
            Thread.currentThread().interrupt();
        }
    }
}
