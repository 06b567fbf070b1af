package tocsin.sampler.ingest.persistence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import tocsin.sampler.call.CallEvent;
import tocsin.sampler.call.CallEvent.CallKey;
import tocsin.sampler.call.CallEvent.Parties;
import tocsin.sampler.call.CallEvent.Times;
import tocsin.sampler.gauge.Sample;
import tocsin.sampler.ingest.Report;
import tocsin.sampler.metric.GaugeArea;

/** Reports of a company's calls and gauges, as random as a seed makes them. */
final class Traffic {

    /** So many moments that some meet. */
    private static final int MILLIS = 60_000;

    private final String company;
    private final Instant begin;
    private final Random random;
    private int ids;

    Traffic(String company, Instant begin, long seed) {
        this.company = company;
        this.begin = begin;
        this.random = new Random(seed);
    }

    /** So many calls, live ones and CDRs, and a sample of the channels for each twenty of them. */
    List<Report> minute(int calls) {
        List<Report> reports = new ArrayList<>();
        for (int call = 0; call < calls; call++) {
            reports.addAll(random.nextBoolean() ? live() : List.of(cdr(at(), random.nextInt(4) == 0)));
            if (call % 20 == 0) {
                reports.add(channels(random.nextInt(100), at().plusNanos(1000L * ids)));
            }
        }
        return reports;
    }

    private Instant at() {
        return begin.plusMillis(random.nextInt(MILLIS / 20) * 20L);
    }

    private List<Report> live() {
        Instant start = at();
        Instant end = start.plusMillis(random.nextInt(200) * 20L);
        boolean answered = random.nextInt(4) == 0;
        String id = id();
        List<Report> reports = new ArrayList<>();
        reports.add(started(id, start));
        if (answered) {
            reports.add(new Report.OfCall(new CallEvent.Answered(
                    new CallKey(id, "answered"), parties(), new Times(start, null, start, null))));
        }
        reports.add(new Report.OfCall(new CallEvent.Ended(
                new CallKey(id, "ended"), parties(), new Times(start, null, answered ? start : null, end), 503)));
        return reports;
    }

    Report started(Instant at) {
        return started(id(), at);
    }

    private Report started(String id, Instant at) {
        return new Report.OfCall(
                new CallEvent.Started(new CallKey(id, "started"), parties(), new Times(at, null, null, null)));
    }

    /** A call that was over at a moment. */
    Report cdr(Instant endedAt, boolean answered) {
        Times times = new Times(endedAt.minusMillis(500), null, answered ? endedAt : null, endedAt);
        return new Report.OfCall(new CallEvent.Cdr(new CallKey(id(), "cdr"), parties(), times, 503));
    }

    Report channels(double value, Instant at) {
        return new Report.OfSample(id(), new Sample(company, GaugeArea.CHANNELS, value, at));
    }

    private Parties parties() {
        return new Parties(company, null);
    }

    private String id() {
        return company + "-" + ids++;
    }

    /** Cut into batches at random places, some reports told twice. */
    static List<List<Report>> batches(List<Report> reports, Random random) {
        List<List<Report>> batches = new ArrayList<>();
        List<Report> batch = new ArrayList<>();
        for (Report report : reports) {
            batch.add(report);
            if (random.nextInt(10) == 0) {
                batch.add(reports.get(random.nextInt(reports.size())));
            }
            if (random.nextInt(15) == 0) {
                batches.add(batch);
                batch = new ArrayList<>();
            }
        }
        batches.add(batch);
        return batches;
    }

    static List<Report> shuffled(List<Report> reports, Random random) {
        List<Report> shuffled = new ArrayList<>(reports);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }
}
