package tocsin.local.chaos;

import java.time.Duration;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tocsin.local.chaos.load.Lag;
import tocsin.local.chaos.storm.Cast;
import tocsin.local.chaos.storm.Role;
import tocsin.local.chaos.storm.Strike;
import tocsin.local.chaos.storm.Victim;

/**
 * How long alerts took, and what was going on. Without the database nothing can be recorded, and without a sampler nothing
 * judged; in all other cases no company may be unevaluated for longer than {@link #LIMIT}.
 */
final class Lateness {

    /** How long a company may be unevaluated while a sampler lives. */
    static final Duration LIMIT = Duration.ofSeconds(5);

    private static final Set<Role> EXCUSES = EnumSet.of(Role.DATABASE, Role.BROKER);
    private static final String NOTHING = "no blow";

    private final List<Lag> lags;
    private final List<Strike> strikes;
    private final List<Victim> samplers;

    Lateness(List<Lag> lags, List<Strike> strikes, Cast cast) {
        this.lags = lags;
        this.strikes = strikes;
        this.samplers = cast.of(Role.SAMPLER);
    }

    /** The longest time for each kind of blow that fell on it, and for no blow. */
    Map<String, Duration> longest() {
        Map<String, Duration> longest = new TreeMap<>();
        for (Lag lag : lags) {
            kinds(lag).forEach(kind -> longest.merge(kind, lag.length(), Lateness::longer));
        }
        return longest;
    }

    /** Those that took longer than they may. */
    List<Lag> tooLong() {
        return lags.stream()
                .filter(lag -> lag.length().compareTo(LIMIT) > 0)
                .filter(lag -> !excused(lag))
                .toList();
    }

    /** The longest that nothing excuses. */
    Optional<Lag> longestUnexcused() {
        return lags.stream().filter(lag -> !excused(lag)).max(Comparator.comparing(Lag::length));
    }

    private Set<String> kinds(Lag lag) {
        Set<String> kinds = during(lag).stream().map(Strike::kind).collect(Collectors.toSet());
        return kinds.isEmpty() ? Set.of(NOTHING) : kinds;
    }

    private boolean excused(Lag lag) {
        Set<Victim> struck =
                during(lag).stream().map(strike -> strike.blow().victim()).collect(Collectors.toSet());
        return struck.stream().anyMatch(victim -> EXCUSES.contains(victim.role())) || struck.containsAll(samplers);
    }

    private List<Strike> during(Lag lag) {
        return strikes.stream()
                .filter(strike -> strike.touches(lag.from(), lag.to()))
                .toList();
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
