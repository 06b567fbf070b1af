package tocsin.sampler.watch;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Companies whose history has to be read: those with the shortest periods first, so that companies of long ones are read
 * together. Used by one thread.
 */
final class Unread {

    private final TreeMap<Duration, Set<String>> byPeriod = new TreeMap<>();
    private final Map<String, Duration> periods = new HashMap<>();

    /** A company's history has to be read as far back as a period. */
    void add(String company, Duration period) {
        remove(company);
        periods.put(company, period);
        byPeriod.computeIfAbsent(period, any -> new LinkedHashSet<>()).add(company);
    }

    /** A company's history need not be read, or not any more. */
    void remove(String company) {
        Duration period = periods.remove(company);
        if (period != null) {
            byPeriod.computeIfPresent(period, (any, companies) -> {
                companies.remove(company);
                return companies.isEmpty() ? null : companies;
            });
        }
    }

    boolean isEmpty() {
        return periods.isEmpty();
    }

    /** The first ones. */
    List<String> first(int most) {
        return byPeriod.values().stream().flatMap(Set::stream).limit(most).toList();
    }
}
