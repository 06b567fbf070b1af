package tocsin.local;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import tocsin.local.embedded.EmbeddedBroker;
import tocsin.local.embedded.EmbeddedDatabase;
import tocsin.local.embedded.MailInbox;
import tocsin.local.embedded.PortTaken;
import tocsin.local.gateway.Gateway;
import tocsin.local.process.LeftOvers;
import tocsin.local.process.Packages;
import tocsin.local.process.Readiness;
import tocsin.local.process.RunRecord;
import tocsin.local.process.ServiceEnvironment;
import tocsin.local.process.Services;
import tocsin.local.settings.DataFolder;
import tocsin.local.settings.Failure;
import tocsin.local.settings.Listener;
import tocsin.local.settings.Settings;

/** The whole of Tocsin on this machine: starts it part by part, watches it, and stops it in the opposite order. */
final class LocalSystem implements AutoCloseable {

    /** A terminal's Ctrl-C also reaches the services, perhaps a moment before it reaches us. */
    private static final Duration CTRL_C_WITHIN = Duration.ofSeconds(1);

    private final Settings settings;
    private final Tokens tokens;
    private final Console console;
    private final RunningParts parts = new RunningParts();
    private final List<CompletableFuture<Failure>> ends = new ArrayList<>();
    private volatile boolean ready;

    LocalSystem(Settings settings, Tokens tokens, Console console) {
        this.settings = settings;
        this.tokens = tokens;
        this.console = console;
    }

    /**
     * Starts everything and returns once all of it is ready.
     *
     * @throws Failure where something does not start; what did must still be closed
     */
    void start() throws Failure, InterruptedException {
        parts.start("data folder", () -> FolderLock.take(settings.folder()));
        Logs.to(settings.folder().log("launcher"));
        endLeftOvers();
        Addresses.remove(settings.folder());
        settings.ports().demandFree(settings.outside().listeners());
        RunRecord record = new RunRecord(settings.folder().processes());
        parts.<AutoCloseable>start("record of processes", () -> record::clear);
        startParts(record);
        Services services = parts.start("services", () -> Services.start(packages(), environment(), record));
        ends.add(services.firstToEnd());
        parts.start(
                "gateway",
                () -> Gateway.start(
                        settings.ports(),
                        settings.outside().mail()
                                ? Optional.empty()
                                : Optional.of(settings.folder().inbox())));
        console.line("  gateway and services are starting ...");
        new Readiness(settings.ports())
                .await(
                        services,
                        (service, time) ->
                                console.line("  %-22s ready after %.1f s", service.module(), time.toMillis() / 1000.0));
        parts.start("addresses", () -> Addresses.write(settings, tokens.administrator()));
        ready = true;
    }

    private void endLeftOvers() throws Failure, InterruptedException {
        List<Long> ended = LeftOvers.end(settings.folder());
        if (!ended.isEmpty()) {
            console.line("  ended %d processes that a killed run had left: %s", ended.size(), ended);
        }
    }

    private void startParts(RunRecord record) throws Failure {
        DataFolder folder = settings.folder();
        if (!settings.outside().database()) {
            EmbeddedDatabase database = timed(
                    "PostgreSQL",
                    Listener.POSTGRES,
                    () -> EmbeddedDatabase.start(folder.database(), port(Listener.POSTGRES), folder.log("postgres")));
            watch(database, record);
        }
        if (!settings.outside().broker()) {
            timed("AMQP 1.0 broker", Listener.AMQP, () -> EmbeddedBroker.start(folder.broker(), port(Listener.AMQP)));
        }
        if (!settings.outside().mail()) {
            timed("SMTP inbox", Listener.SMTP, () -> MailInbox.start(folder.inbox(), port(Listener.SMTP)));
        }
    }

    private void watch(EmbeddedDatabase database, RunRecord record) throws Failure {
        record.add("postgres", database.server());
        ends.add(database.server()
                .onExit()
                .thenApply(ended -> Failure.because("PostgreSQL has ended by itself; its log is "
                        + settings.folder().log("postgres"))));
    }

    private <T extends AutoCloseable> T timed(String name, Listener listener, Callable<T> part) throws Failure {
        Instant start = Instant.now();
        T running;
        try {
            running = parts.start(name, part);
        } catch (Failure failure) {
            throw failure.getCause() instanceof PortTaken taken ? Failure.taken(listener, taken.port()) : failure;
        }
        double seconds = Duration.between(start, Instant.now()).toMillis() / 1000.0;
        console.line("  %-22s started on 127.0.0.1:%d in %.1f s", name, port(listener), seconds);
        return running;
    }

    private Packages packages() {
        return new Packages(settings.repository(), settings.nativeExecutables());
    }

    private ServiceEnvironment environment() {
        return new ServiceEnvironment(settings.ports(), settings.outside(), settings.folder(), tokens.issuer());
    }

    private int port(Listener listener) {
        return settings.ports().of(listener);
    }

    /**
     * Waits until a part ends by itself, or until all are stopped.
     *
     * @return what ended; empty where all were stopped
     */
    Optional<Failure> awaitEnd() throws InterruptedException {
        try {
            Object first = CompletableFuture.anyOf(ends.toArray(CompletableFuture<?>[]::new))
                    .get();
            TimeUnit.MILLISECONDS.sleep(parts.isEnding() ? 0 : CTRL_C_WITHIN.toMillis());
            return parts.isEnding() ? Optional.empty() : Optional.of((Failure) first);
        } catch (ExecutionException cause) {
            throw new IllegalStateException("The end of a process cannot be awaited", cause);
        }
    }

    /** Whether everything has once been ready. */
    boolean isReady() {
        return ready;
    }

    /** Whether the end has begun. */
    boolean isEnding() {
        return parts.isEnding();
    }

    @Override
    public void close() {
        parts.close();
    }
}
