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

    /** Begins a claim; empty where no hand is free, or where one is under way. */
    synchronized Optional<Reach> reach() {
        if (reaching) {
            calledMeanwhile = true;
            return Optional.empty();
        }
        if (resting || full == all) {
            return Optional.empty();
        }
        reaching = true;
        calledMeanwhile = false;
        return Optional.of(new Reach(all - full, lastCompany, fullDestinations()));
    }

    /** Ends a claim with what it brought; says whether to begin another. */
    synchronized boolean grasp(List<Claim> claims, Reach reach) {
        reaching = false;
        full += claims.size();
        claims.forEach(claim -> byDestination.merge(claim.destination(), 1, Integer::sum));
        boolean filled = claims.size() == reach.free();
        // Behind the last company comes the first one again.
        lastCompany =
                filled ? claims.stream().map(Claim::company).max(naturalOrder()).orElse(FIRST) : FIRST;
        return calledMeanwhile || filled || !reach.after().equals(FIRST);
    }

    /** Ends a claim that failed. */
    synchronized void cannotGrasp() {
        reaching = false;
    }

    synchronized void letGo(Claim claim) {
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
