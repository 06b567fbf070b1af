package tocsin.sampler;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import tocsin.sampler.ingest.Counts;
import tocsin.sampler.ingest.Rejection;
import tocsin.sampler.ingest.ReportDesk;

/** Counts what became of reports: {@code tocsin_reports_total} by address and outcome. */
final class IngestMeters implements ReportDesk.Observer {

    private final String address;
    private final MeterRegistry meters;
    private final Counter accepted;
    private final Counter duplicate;

    IngestMeters(String address, MeterRegistry meters) {
        this.address = address;
        this.meters = meters;
        this.accepted = counter("accepted");
        this.duplicate = counter("duplicate");
    }

    @Override
    public void taken(Counts counts, List<Rejection> rejections) {
        accepted.increment(counts.accepted());
        duplicate.increment(counts.duplicate());
        rejections.forEach(rejection -> counter(rejection.reason().code()).increment());
    }

    private Counter counter(String outcome) {
        return meters.counter("tocsin.reports", "address", address, "outcome", outcome);
    }
}
