package tocsin.local.chaos.books;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/** Calls and samples: each counted once, in its own ten seconds. */
final class CountingBook {

    private static final Comparator<SliceKey> ORDER =
            Comparator.comparing(SliceKey::company).thenComparing(SliceKey::start);

    private CountingBook() {}

    static List<String> calls(Map<SliceKey, Sums> sent, Map<SliceKey, Sums> found) {
        TreeSet<SliceKey> keys = new TreeSet<>(ORDER);
        keys.addAll(sent.keySet());
        keys.addAll(found.keySet());
        return keys.stream()
                .filter(key -> !of(sent, key).equals(of(found, key)))
                .map(key -> "%s at %s: sent %s, counted %s"
                        .formatted(key.company(), key.start(), of(sent, key), of(found, key)))
                .toList();
    }

    private static Sums of(Map<SliceKey, Sums> sums, SliceKey key) {
        return sums.getOrDefault(key, Sums.NONE);
    }

    static List<String> samples(Map<String, Sampled> sent, Map<String, Sampled> found) {
        TreeSet<String> companies = new TreeSet<>(sent.keySet());
        companies.addAll(found.keySet());
        return companies.stream()
                .filter(company -> !Objects.equals(sent.get(company), found.get(company)))
                .map(company -> "%s: sent %s, recorded %s".formatted(company, sent.get(company), found.get(company)))
                .toList();
    }
}
