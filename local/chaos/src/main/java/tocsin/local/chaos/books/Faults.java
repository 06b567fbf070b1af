package tocsin.local.chaos.books;

import java.util.ArrayList;
import java.util.List;

/** What is not as it must be, in words. Of each sort the first few are told, the others are counted. */
final class Faults {

    private static final int TOLD = 10;

    private final List<String> all = new ArrayList<>();

    /** Adds the faults of one sort. */
    void add(String sort, List<String> some) {
        some.stream().limit(TOLD).forEach(fault -> all.add(sort + ": " + fault));
        if (some.size() > TOLD) {
            all.add(sort + ": and " + (some.size() - TOLD) + " more");
        }
    }

    List<String> all() {
        return List.copyOf(all);
    }
}
