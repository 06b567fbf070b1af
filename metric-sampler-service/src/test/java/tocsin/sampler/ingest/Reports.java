package tocsin.sampler.ingest;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import tocsin.sampler.call.CallEvent;
import tocsin.sampler.call.CallEvent.CallKey;
import tocsin.sampler.call.CallEvent.Parties;
import tocsin.sampler.call.CallEvent.Times;

/** Reports that differ in nothing but their ids. */
final class Reports {

    private Reports() {}

    static Report of(String id) {
        Times times = new Times(Instant.parse("2026-03-02T09:14:00Z"), null, null, null);
        return new Report.OfCall(new CallEvent.Started(new CallKey(id, "started"), new Parties("acme", null), times));
    }

    static List<Report> all(String... ids) {
        return Arrays.stream(ids).map(Reports::of).toList();
    }
}
