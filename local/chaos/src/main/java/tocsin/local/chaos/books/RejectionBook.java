package tocsin.local.chaos.books;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What nobody could read: each set aside at least once, and nothing else is. */
final class RejectionBook {

    private RejectionBook() {}

    static List<String> faults(Set<String> malformed, List<String> rejected) {
        List<String> faults = new ArrayList<>();
        Set<String> found = new HashSet<>(rejected);
        new TreeSet<>(malformed)
                .stream().filter(mark -> !found.contains(mark)).forEach(mark -> faults.add("not set aside: " + mark));
        new TreeSet<>(found)
                .stream().filter(mark -> !malformed.contains(mark)).forEach(mark -> faults.add("set aside: " + mark));
        return faults;
    }

    static List<String> doubled(List<String> rejected) {
        Set<String> seen = new HashSet<>();
        return rejected.stream().filter(mark -> !seen.add(mark)).toList();
    }
}
