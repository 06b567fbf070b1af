package tocsin.benchmarks.latency;

import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import tocsin.benchmarks.latency.Step.What;
import tocsin.benchmarks.population.Census;
import tocsin.benchmarks.population.Kind;
import tocsin.benchmarks.rig.Moment;
import tocsin.benchmarks.traffic.Carriage;
import tocsin.benchmarks.traffic.OpenLoop;
import tocsin.benchmarks.traffic.Publisher;
import tocsin.benchmarks.traffic.Reports;

/** Ordinary traffic at a rate, and breaches in between, each a durable message of its own. Used by one thread. */
public final class Load implements AutoCloseable {

    private static final int LOW = 40;
    private static final int HIGH = 100;

    private final Publisher calls;
    private final Publisher samples;
    private final Reports reports = new Reports();
    private final Carriage carriage;
    private final Breaches breaches;

    /** Connects to the broker. */
    Load(Vertx vertx, int port, Census census, Breaches breaches)
            throws InterruptedException, ExecutionException, TimeoutException {
        this.calls = Publisher.connect(vertx, port, "calls");
        this.samples = Publisher.connect(vertx, port, "samples");
        this.carriage = new Carriage(
                Kind.CUSTOMER.ids(census.of(Kind.CUSTOMER)), Kind.CARRIER.ids(census.of(Kind.CARRIER)), reports);
        this.breaches = breaches;
    }

    /** Runs for a time; {@code perSecond} ordinary calls, and these steps beside them. */
    void run(Duration duration, int perSecond, List<Step> steps) {
        Run run = new Run(steps, perSecond);
        OpenLoop.run(duration.toNanos(), run::upTo);
        calls.demandAccepted();
        samples.demandAccepted();
    }

    private final class Run {

        private final long start = Moment.now();
        private final List<Step> steps;
        private final double perNano;
        private int stepsDone;
        private long ordinary;

        Run(List<Step> steps, int perSecond) {
            this.steps = steps;
            this.perNano = perSecond / 1e9;
        }

        void upTo(long elapsed) {
            List<byte[]> callsNow = new ArrayList<>();
            List<byte[]> samplesNow = new ArrayList<>();
            for (long due = (long) (elapsed * perNano); ordinary < due; ordinary++) {
                callsNow.add(carriage.next(Moment.instant(start + (long) (ordinary / perNano / 1_000))));
            }
            for (; stepsDone < steps.size() && steps.get(stepsDone).atNanos() <= elapsed; stepsDone++) {
                Step step = steps.get(stepsDone);
                (step.kind() == Kind.BALANCE ? samplesNow : callsNow).add(report(step));
            }
            if (!callsNow.isEmpty()) {
                calls.send(callsNow);
            }
            if (!samplesNow.isEmpty()) {
                samples.send(samplesNow);
            }
        }

        private byte[] report(Step step) {
            long moment = start + step.atNanos() / 1_000;
            if (step.what() == What.BREACH) {
                breaches.sent(step.company(), moment);
            }
            Instant at = Moment.instant(moment);
            if (step.kind() == Kind.BALANCE) {
                return reports.balance(step.company(), step.what() == What.BREACH ? LOW : HIGH, at);
            }
            boolean answered = step.what() == What.ANSWERED || step.what() == What.RECOVERY;
            return reports.call(step.company(), answered, at);
        }
    }

    @Override
    public void close() {
        calls.close();
        samples.close();
    }
}
