package tocsin.benchmarks.throughput;

import io.vertx.core.Vertx;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import tocsin.benchmarks.meter.Observation;
import tocsin.benchmarks.meter.Observer;
import tocsin.benchmarks.population.Census;
import tocsin.benchmarks.rig.Rig;
import tocsin.benchmarks.throughput.Round.Resending;
import tocsin.benchmarks.throughput.Throughput.Comparison;
import tocsin.benchmarks.traffic.Publisher;
import tocsin.local.settings.Listener;

/** Floods the bare broker and the whole system in turn, with the same publisher. */
public final class ThroughputRun {

    private static final int CALLS_PER_ARRAY = 50;

    private final Vertx vertx;
    private final Rig rig;
    private final Census census;
    private final int rounds;

    /** On a rig whose services watch these companies; {@code rounds} of each are measured, after one that is not. */
    public ThroughputRun(Vertx vertx, Rig rig, Census census, int rounds) {
        this.vertx = vertx;
        this.rig = rig;
        this.census = census;
        this.rounds = rounds;
    }

    /** Runs, with so many calls in a round of single ones and in a round of arrays. */
    public Throughput run(long singles, long inArrays) throws Exception {
        try (Connection connection = rig.connect()) {
            Alone.await(connection);
        }
        return new Throughput(census.companies(), compare(1, singles), compare(CALLS_PER_ARRAY, inArrays));
    }

    private Comparison compare(int callsPerMessage, long calls) throws Exception {
        List<Double> bareRates = new ArrayList<>();
        List<Double> ourRates = new ArrayList<>();
        Observation bareUse = null;
        Observation ourUse = null;
        Resending sent = new Resending();
        try (BareBroker bare = new BareBroker(vertx, rig.port(Listener.AMQP), callsPerMessage);
                Ours ours = new Ours(vertx, rig)) {
            round(bare, callsPerMessage, calls, new ArrayList<>());
            round(ours, callsPerMessage, calls, new ArrayList<>());
            for (int round = 0; round < rounds; round++) {
                bareUse = round(bare, callsPerMessage, calls, bareRates);
                Round ourRound = new Round(census, callsPerMessage, sent);
                ourUse = new Observer(rig).during(() -> ourRates.add(ourRound.run(ours, calls)));
            }
            long resent = (long) sent.size() * callsPerMessage;
            return new Comparison(
                    callsPerMessage, calls, bareRates, ourRates, bareUse, ourUse, resent, resend(ours, sent));
        }
    }

    private Observation round(Passage passage, int callsPerMessage, long calls, List<Double> rates) throws Exception {
        Round round = new Round(census, callsPerMessage, new Resending());
        return new Observer(rig).during(() -> rates.add(round.run(passage, calls)));
    }

    /** Sends again what was sent. A last new call, which comes after them, tells when they have been taken. */
    private long resend(Ours ours, Resending sent) throws Exception {
        long before = ours.passed();
        Publisher publisher = ours.publisher();
        publisher.flood(sent.size(), sent);
        new Round(census, 1, new Resending()).run(ours, 1);
        return ours.passed() - before - 1;
    }
}
