package tocsin.sampler;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import tocsin.sampler.ingest.Counts;
import tocsin.sampler.ingest.Rejection;
import tocsin.sampler.ingest.ReportDesk;

/**
 * Counts what became of reports: {@code tocsin_reports_total} by address and outcome, and {@code tocsin_set_aside_total} by
 * address and reason.
 */
final class IngestMeters implements ReportDesk.Observer {

    private final String address;
    private final Map<Rejection.Reason, Counter> rejected = new EnumMap<>(Rejection.Reason.class);
    private final Map<Rejection.Reason, Counter> setAside = new EnumMap<>(Rejection.Reason.class);
    private final Counter accepted;
    private final Counter duplicate;

    IngestMeters(String address, MeterRegistry meters) {
        this.address = address;
        this.accepted = counter("accepted", meters);
        this.duplicate = counter("duplicate", meters);
        for (Rejection.Reason reason : Rejection.Reason.values()) {
            rejected.put(reason, counter(reason.code(), meters));
            setAside.put(reason, meters.counter("tocsin.set.aside", "address", address, "reason", reason.code()));
        }
    }

    @Override
    public void taken(Counts counts, List<Rejection> rejections) {
        accepted.increment(counts.accepted());
        duplicate.increment(counts.duplicate());
        for (Rejection rejection : rejections) {
            rejected.get(rejection.reason()).increment();
            setAside.get(rejection.reason()).increment();
        }
    }

    private Counter counter(String outcome, MeterRegistry meters) {
        return meters.counter("tocsin.reports", "address", address, "outcome", outcome);
    }
}
