package tocsin.benchmarks.rig;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tocsin.local.embedded.EmbeddedDatabase;
import tocsin.local.embedded.TokenIssuer;
import tocsin.local.process.Service;
import tocsin.local.process.ServiceEnvironment;
import tocsin.local.process.ServiceProcess;
import tocsin.local.settings.DataFolder;
import tocsin.local.settings.Failure;
import tocsin.local.settings.Listener;
import tocsin.local.settings.Outside;
import tocsin.local.settings.Ports;

/**
 * The system as processes: PostgreSQL with fsync, a durable broker, and the services one by one; the inbox is in this
 * process. Its data folder is empty at the start. Used by one thread.
 */
public final class Rig implements AutoCloseable {

    private static final Duration END_WITHIN = Duration.ofMinutes(1);

    private final DataFolder folder;
    private final Ports ports;
    private final EmbeddedDatabase database;
    private final Broker broker;
    private final Inbox inbox;
    private final TokenIssuer issuer = TokenIssuer.fresh();
    private final Map<Service, ServiceProcess> services = new EnumMap<>(Service.class);

    /** Whoever ends the measurement before its time ends its processes with it. */
    private final Thread abandoned = new Thread(this::abandon, "end processes");

    private Rig(DataFolder folder, Ports ports, EmbeddedDatabase database, Broker broker) {
        this.folder = folder;
        this.ports = ports;
        this.database = database;
        this.broker = broker;
        this.inbox = new Inbox(ports.of(Listener.SMTP));
        Runtime.getRuntime().addShutdownHook(abandoned);
    }

    /**
     * Starts database, broker and inbox.
     *
     * @param root where all data goes; what a former run has left there is deleted
     */
    public static Rig start(Path root) throws Failure, IOException {
        Folders.delete(root);
        DataFolder folder = DataFolder.at(root);
        Ports ports = Ports.free(Map.of());
        EmbeddedDatabase database =
                EmbeddedDatabase.start(folder.database(), ports.of(Listener.POSTGRES), folder.log("postgres"));
        Files.createDirectories(folder.broker());
        Broker broker = Broker.start(folder.broker(), ports.of(Listener.AMQP), folder.log("broker"));
        return new Rig(folder, ports, database, broker);
    }

    /** Starts a service; does not wait for it. */
    public void start(Service service, Launch launch) throws Failure {
        start(service, launch.command(service));
    }

    /** Starts a service by this command, the program and its arguments; does not wait for it. */
    public void start(Service service, List<String> command) throws Failure {
        ServiceEnvironment environment =
                new ServiceEnvironment(ports, new Outside(Map.of()), folder, Optional.of(issuer));
        services.put(
                service, ServiceProcess.start(service, command, environment.of(service), environment.log(service)));
    }

    /** Starts all services, and returns when they are ready. */
    public void startAll(Launch launch) throws Failure, InterruptedException {
        for (Service service : Service.values()) {
            start(service, launch);
        }
        for (Service service : Service.values()) {
            awaitReady(service);
        }
    }

    /** Waits until a service is ready. */
    public void awaitReady(Service service) throws Failure, InterruptedException {
        new ReadyProbe(port(service.listener())).await(services.get(service));
    }

    /** Ends a service as Kubernetes does, with SIGTERM, and waits for its end. */
    public void stop(Service service) throws InterruptedException {
        ServiceProcess process = services.remove(service);
        process.askToEnd();
        process.awaitEnd(END_WITHIN);
    }

    /** Ends all services. */
    public void stopAll() throws InterruptedException {
        for (Service service : List.copyOf(services.keySet())) {
            stop(service);
        }
    }

    /** The port of a listener on 127.0.0.1. */
    public int port(Listener listener) {
        return ports.of(listener);
    }

    /** What a request bears so that the services do what it asks; good for a day. */
    public String administratorToken() {
        return issuer.token("administrator");
    }

    /** The inbox that mails go to. */
    public Inbox inbox() {
        return inbox;
    }

    /** A new connection to the database, of its superuser. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:" + database.url(), "postgres", "");
    }

    /** The file that takes what a service writes. */
    public Path log(Service service) {
        return folder.log(service.module());
    }

    /** The process of a service that runs. */
    public Optional<ProcessHandle> process(Service service) {
        return Optional.ofNullable(services.get(service)).map(ServiceProcess::handle);
    }

    /** Everything that runs, by its name: services, broker, database, and this process, which makes the load. */
    public Map<String, ProcessHandle> processes() {
        Map<String, ProcessHandle> processes = new LinkedHashMap<>();
        services.forEach((service, process) -> processes.put(service.module(), process.handle()));
        processes.put("broker", broker.handle());
        processes.put("PostgreSQL", database.server());
        processes.put("load generator and inbox", ProcessHandle.current());
        return processes;
    }

    private void abandon() {
        services.values().forEach(process -> process.handle().destroyForcibly());
        broker.handle().destroyForcibly();
        database.server().destroy();
    }

    @Override
    public void close() throws IOException, InterruptedException {
        Runtime.getRuntime().removeShutdownHook(abandoned);
        services.values().forEach(ServiceProcess::askToEnd);
        stopAll();
        inbox.close();
        broker.close();
        database.close();
    }
}
