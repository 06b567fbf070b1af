package tocsin.local.chaos.load;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tocsin.local.chaos.books.Sampled;
import tocsin.local.chaos.books.SliceKey;
import tocsin.local.chaos.books.Sums;

/** What was given to the publisher, each report once, however often it is sent. For use by any thread. */
public final class Tally {

    private final Map<SliceKey, Sums> slices = new HashMap<>();
    private final Map<String, Sampled> samples = new HashMap<>();
    private final Set<String> malformed = new TreeSet<>();
    private long calls;

    synchronized void add(Report report) {
        if (report instanceof CallReport call) {
            calls++;
            call.addTo((slice, sums) -> slices.merge(slice, sums, Sums::plus));
        } else if (report instanceof SampleReport sample) {
            samples.merge(sample.company(), new Sampled(1, sample.value(), sample.at()), Tally::later);
        }
    }

    private static Sampled later(Sampled known, Sampled next) {
        Sampled last = next.at().isBefore(known.at()) ? known : next;
        return new Sampled(known.count() + next.count(), last.value(), last.at());
    }

    synchronized void addMalformed(String mark) {
        malformed.add(mark);
    }

    /** How many calls. */
    public synchronized long calls() {
        return calls;
    }

    /** How many starts of calls must be counted in all, each for its customer and for its carrier. */
    public synchronized long starts() {
        return slices.values().stream().mapToLong(Sums::starts).sum();
    }

    /** The sums of all calls. */
    public synchronized Map<SliceKey, Sums> slices() {
        return Map.copyOf(slices);
    }

    /** The samples of each company. */
    public synchronized Map<String, Sampled> samples() {
        return Map.copyOf(samples);
    }

    /** The marks of what nobody can read. */
    public synchronized Set<String> malformed() {
        return Set.copyOf(malformed);
    }
}
