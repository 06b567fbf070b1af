package tocsin.sampler.ingest.persistence;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import tocsin.sampler.ingest.Report;
import tocsin.telemetry.Trace;

/** Reports that are counted together, each identity once: of two reports of one identity it is the first that counts. */
final class Batch {

    private final Map<String, Entry> entries = new LinkedHashMap<>();

    private final Map<String, Trace> traces;

    Batch(Collection<Report> reports, Map<String, Trace> traces) {
        this.traces = traces;
        Digest digest = new Digest();
        for (Report report : reports) {
            entries.computeIfAbsent(report.identity(), identity -> new Entry(digest.of(identity), report));
        }
    }

    private record Entry(UUID digest, Report report) {}

    /** By company, what its last report belongs to. */
    Map<String, Trace> traces() {
        return traces;
    }

    /** The digests by which identities are remembered. */
    UUID[] digests() {
        return entries.values().stream().map(Entry::digest).toArray(UUID[]::new);
    }

    /** The identities but for those of which the digest was known. */
    Set<String> fresh(Set<UUID> known) {
        if (known.isEmpty()) {
            return Collections.unmodifiableSet(entries.keySet());
        }
        Set<String> fresh = new LinkedHashSet<>();
        entries.forEach((identity, entry) -> {
            if (!known.contains(entry.digest)) {
                fresh.add(identity);
            }
        });
        return fresh;
    }

    /** Is told each report. */
    interface Visitor {
        /** A report, and whether it counts now; if not, its digest was known. */
        void report(Report report, boolean fresh);
    }

    /** Tells each report. */
    void each(Set<UUID> known, Visitor visitor) {
        for (Entry entry : entries.values()) {
            visitor.report(entry.report, known.isEmpty() || !known.contains(entry.digest));
        }
    }
}
