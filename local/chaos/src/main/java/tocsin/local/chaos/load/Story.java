package tocsin.local.chaos.load;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import tocsin.local.chaos.books.WatchKey;

/**
 * A company that does well and badly in turns. A phase ends only when its alert has moved, and everything that was sent is
 * counted: then nothing of it can come late, and how the alert must have moved is known exactly. For use by any thread.
 */
public final class Story {

    private static final Duration SHORTEST_PHASE = Duration.ofSeconds(2);

    private final String company;
    private final Plot plot;
    private final Set<String> recipients;
    private final List<String> states = new ArrayList<>(List.of("no-data"));
    private final List<Lag> lags = new ArrayList<>();
    private UUID alert;
    private boolean failing;
    private boolean finale;
    private boolean done;
    private long sent;
    private long countedBefore;
    private Instant begun;
    private Instant decided;
    private Instant moved;

    Story(String company, Plot plot, Set<String> recipients) {
        this.company = company;
        this.plot = plot;
        this.recipients = Set.copyOf(recipients);
    }

    /** Whom it is about. */
    public String company() {
        return company;
    }

    /** Whom its alert tells. */
    public Set<String> recipients() {
        return recipients;
    }

    String definition() {
        return plot.alert();
    }

    synchronized void defined(UUID id) {
        alert = id;
    }

    /** Its alert, once that is defined. */
    public synchronized WatchKey watch() {
        return new WatchKey(alert, company);
    }

    /** What is to be sent now; nothing while the end of a phase is awaited. */
    synchronized List<Report> step(Instant now) {
        if (begun == null) {
            begun = now;
        }
        if (done || settles(now)) {
            return List.of();
        }
        List<Report> reports = plot.step(failing, now);
        sent += reports.size();
        return reports;
    }

    private boolean settles(Instant now) {
        return moved != null && begun.plus(SHORTEST_PHASE).isBefore(now);
    }

    /**
     * Takes what was seen.
     *
     * @param counted how many of its reports are counted
     * @param state the state of its alert
     */
    public synchronized void look(long counted, String state, Instant now) {
        if (begun == null || done) {
            return;
        }
        long ofThisPhase = counted - countedBefore;
        plot.decisive(failing).ifPresent(enough -> {
            if (decided == null && ofThisPhase >= enough) {
                decided = now;
            }
        });
        if (moved == null && state.equals(target())) {
            moved = now;
            if (plot.decisive(failing).isPresent()) {
                lags.add(new Lag(company, decided == null ? now : decided, now));
            }
        }
        if (settles(now) && counted >= sent) {
            endPhase(counted);
        }
    }

    private void endPhase(long counted) {
        states.add(target());
        done = finale;
        failing = !failing;
        countedBefore = counted;
        begun = null;
        decided = null;
        moved = null;
    }

    private String target() {
        return failing ? "firing" : "ok";
    }

    /** The phase under way is the last one. */
    public synchronized void endSoon() {
        finale = true;
    }

    /** Whether its last phase is over. */
    public synchronized boolean done() {
        return done;
    }

    /** The states that its alert must have gone through. */
    public synchronized List<String> states() {
        return List.copyOf(states);
    }

    /** How long its alert took, phase by phase. */
    public synchronized List<Lag> lags() {
        return List.copyOf(lags);
    }

    @Override
    public synchronized String toString() {
        return "%s towards %s: %d sent, %s".formatted(company, target(), sent, moved == null ? "not moved" : "moved");
    }
}
