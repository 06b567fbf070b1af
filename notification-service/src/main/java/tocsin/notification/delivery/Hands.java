package tocsin.notification.delivery;

import static java.util.Comparator.naturalOrder;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a courier has in hand, and for which destinations its hands are full. One claim at a time; a call for more meanwhile
 * is remembered.
 */
final class Hands {

    private static final String FIRST = "";

    private final int all;
    private final int perDestination;
    private final Map<String, Integer> byDestination = new HashMap<>();
    private int full;
    private String lastCompany = FIRST;
    private Optional<Set<String>> nothingBut = Optional.empty();
    private boolean newsMeanwhile;
    private boolean reaching;
    private boolean calledMeanwhile;
    private boolean resting;

    Hands(int all, int perDestination) {
        this.all = all;
        this.perDestination = perDestination;
    }

    /**
     * A claim that is to be made.
     *
     * @param free for how many
     * @param after whose turn it was last; empty to begin with the first
     * @param full for which destinations nothing can be taken
     */
    record Reach(int free, String after, Set<String> full) {}

    /** Something may have become due, of whatever destination. */
    synchronized void news() {
        nothingBut = Optional.empty();
        newsMeanwhile = true;
    }

    /**
     * Begins a claim; empty where no hand is free, where one is under way, or where nothing was due but for destinations
     * that hands are still full for: to look for that takes all that waits, and is not to be done for each hand.
     */
    synchronized Optional<Reach> reach() {
        if (reaching) {
            calledMeanwhile = true;
            return Optional.empty();
        }
        Set<String> without = fullDestinations();
        if (resting || full == all || nothingBut.filter(without::containsAll).isPresent()) {
            return Optional.empty();
        }
        reaching = true;
        calledMeanwhile = false;
        newsMeanwhile = false;
        return Optional.of(new Reach(all - full, lastCompany, without));
    }

    /** Ends a claim with what it brought; says whether to begin another. */
    synchronized boolean grasp(List<Claim> claims, Reach reach) {
        reaching = false;
        full += claims.size();
        claims.forEach(claim -> byDestination.merge(claim.destination(), 1, Integer::sum));
        boolean filled = claims.size() == reach.free();
        if (claims.isEmpty() && reach.after().equals(FIRST) && !reach.full().isEmpty() && !newsMeanwhile) {
            nothingBut = Optional.of(reach.full());
        }
        // Behind the last company comes the first one again.
        lastCompany =
                filled ? claims.stream().map(Claim::company).max(naturalOrder()).orElse(FIRST) : FIRST;
        return calledMeanwhile || filled || !reach.after().equals(FIRST);
    }

    /** Ends a claim that failed. */
    synchronized void cannotGrasp() {
        reaching = false;
    }

    /** Has a hand free again. More may wait for the same recipient, which is news where nothing kept from looking there. */
    synchronized void letGo(Claim claim) {
        if (byDestination.getOrDefault(claim.destination(), 0) < perDestination) {
            news();
        }
        full--;
        byDestination.computeIfPresent(claim.destination(), (name, count) -> count == 1 ? null : count - 1);
    }

    synchronized void rest() {
        resting = true;
    }

    synchronized boolean atRest() {
        return resting && !reaching && full == 0;
    }

    private Set<String> fullDestinations() {
        return byDestination.entrySet().stream()
                .filter(each -> each.getValue() >= perDestination)
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }
}
