package tocsin.local.chaos.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import tocsin.local.chaos.storm.Blow;
import tocsin.local.chaos.storm.Cast;
import tocsin.local.chaos.storm.Role;
import tocsin.local.chaos.storm.Victim;
import tocsin.local.embedded.TokenIssuer;
import tocsin.local.process.Packages;
import tocsin.local.process.RunRecord;
import tocsin.local.settings.Failure;

/**
 * All parts of the system. Whoever ends by itself is started again, as a cluster would; whoever is struck comes back when
 * the blow says. Closing ends every process, frozen or not; so does the end of this JVM; and what a killed run has left
 * is ended by the next one.
 */
public final class Troupe implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Troupe.class.getName());
    private static final Duration LOOK_EVERY = Duration.ofMillis(500);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration READY_WITHIN = Duration.ofSeconds(180);

    private final Map<Victim, Part> parts = new LinkedHashMap<>();
    private final Addresses addresses;
    private final TokenIssuer issuer = TokenIssuer.fresh();
    private final RunRecord record;
    private final ScheduledExecutorService keeper =
            Executors.newSingleThreadScheduledExecutor(work -> daemon(work, "keeper"));
    private final Thread lastResort = new Thread(this::killNoted, "last-resort");

    private Troupe(Addresses addresses, RunRecord record) {
        this.addresses = addresses;
        this.record = record;
    }

    /**
     * Prepares all parts, and starts none.
     *
     * @param folder where data and logs go
     * @param smtp the port of the world's mail server
     */
    public static Troupe prepare(Cast cast, Packages packages, Path folder, int smtp)
            throws IOException, Failure, InterruptedException {
        RunRecord record = new RunRecord(folder.resolve("processes"));
        for (ProcessHandle left : record.living()) {
            left.destroyForcibly();
        }
        record.clear();
        Files.createDirectories(folder.resolve("data"));
        Files.createDirectories(folder.resolve("logs"));
        Troupe troupe = new Troupe(Addresses.choose(cast, smtp), record);
        Stage stage = new Stage(folder, packages, troupe.addresses, troupe.issuer);
        for (Victim part : cast.all()) {
            troupe.parts.put(part, new Part(part, stage.program(part)));
        }
        troupe.parts.put(cast.visitor(), new Part(cast.visitor(), stage.program(cast.visitor())));
        Runtime.getRuntime().addShutdownHook(troupe.lastResort);
        return troupe;
    }

    /** Who listens where. */
    public Addresses addresses() {
        return addresses;
    }

    /** A token that every service takes, of somebody who has a role. */
    public String token(String role) {
        return issuer.token(role);
    }

    /** All parts, visitors too. */
    public List<Part> parts() {
        return List.copyOf(parts.values());
    }

    /** Starts those who are always there, and waits until they are ready. */
    public void start(Cast cast) throws IOException, InterruptedException, Failure {
        for (Victim name : cast.all()) {
            start(name);
            if (name.role() == Role.DATABASE || name.role() == Role.BROKER) {
                awaitReady(name);
            }
        }
        for (Victim name : cast.all()) {
            awaitReady(name);
        }
        keeper.scheduleWithFixedDelay(
                this::startAgain, LOOK_EVERY.toMillis(), LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void start(Victim name) throws IOException, Failure {
        Part part = parts.get(name);
        part.start();
        note(part);
    }

    private void note(Part part) throws Failure {
        for (ProcessHandle process : part.processes()) {
            record.add(part.name().toString(), process);
        }
    }

    private void startAgain() {
        for (Part part : parts.values()) {
            try {
                int before = part.endedByItself().size();
                part.startAgain();
                if (part.endedByItself().size() > before) {
                    note(part);
                }
            } catch (IOException | Failure cause) {
                LOG.log(Level.WARNING, part.name() + " does not start; it is tried again", cause);
            }
        }
    }

    /** Strikes. Returns when it has happened; a visitor has come then, but is perhaps not ready. */
    public void strike(Blow blow) throws IOException, InterruptedException, Failure {
        Part victim = parts.get(blow.victim());
        if (blow instanceof Blow.Kill) {
            victim.kill();
        } else if (blow instanceof Blow.Behead) {
            victim.behead();
        } else if (blow instanceof Blow.Freeze) {
            victim.freeze();
        } else if (blow instanceof Blow.Restart) {
            victim.stop();
        } else {
            start(blow.victim());
        }
    }

    /** Undoes a blow, and waits until its victim is back at work, or gone where it was a visitor. */
    public void undo(Blow blow) throws IOException, InterruptedException, Failure {
        Part victim = parts.get(blow.victim());
        if (blow instanceof Blow.Visit) {
            victim.stop();
        } else if (blow instanceof Blow.Freeze) {
            victim.thaw();
            awaitReady(blow.victim());
        } else {
            start(blow.victim());
            awaitReady(blow.victim());
        }
    }

    private void awaitReady(Victim name) throws InterruptedException {
        Instant limit = Instant.now().plus(READY_WITHIN);
        while (!parts.get(name).ready()) {
            if (Instant.now().isAfter(limit)) {
                throw new IllegalStateException(name + " is not ready after " + READY_WITHIN.toSeconds() + " s");
            }
            TimeUnit.NANOSECONDS.sleep(POLL.toNanos());
        }
    }

    /** Whether a part runs, so that it can be struck. */
    public boolean runs(Victim name) {
        return parts.get(name).runs();
    }

    @Override
    public void close() throws InterruptedException {
        keeper.shutdownNow();
        keeper.awaitTermination(READY_WITHIN.toSeconds(), TimeUnit.SECONDS);
        killAll();
        Runtime.getRuntime().removeShutdownHook(lastResort);
    }

    private void killAll() {
        for (Part part : parts.values()) {
            try {
                part.kill();
            } catch (InterruptedException hurried) {
                part.processes().forEach(ProcessHandle::destroyForcibly);
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Without waiting for anybody who is just at work on a part. */
    private void killNoted() {
        try {
            record.living().forEach(process -> {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            });
        } catch (IOException cause) {
            LOG.log(Level.SEVERE, "Processes may be left over", cause);
        }
    }

    private static Thread daemon(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }
}
