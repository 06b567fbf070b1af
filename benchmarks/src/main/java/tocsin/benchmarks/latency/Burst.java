package tocsin.benchmarks.latency;

import io.vertx.core.Vertx;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import tocsin.benchmarks.population.Census;
import tocsin.benchmarks.population.Kind;
import tocsin.benchmarks.rig.Moment;
import tocsin.benchmarks.rig.Rig;
import tocsin.benchmarks.traffic.Publisher;
import tocsin.benchmarks.traffic.Reports;
import tocsin.local.settings.Listener;

/**
 * Many alerts at the same moment, as in an outage: the balances of all customers are low at once.
 *
 * @param times from that moment to the mail server's acceptance of each message
 * @param stages where they went
 * @param untold how many breaches nobody was told of: must be none
 */
public record Burst(Percentiles times, List<Stage> stages, int untold) {

    private static final int LOW = 40;
    private static final int HIGH = 100;
    private static final Duration WITHIN = Duration.ofMinutes(2);
    private static final Duration RECOVERY = Duration.ofSeconds(5);
    private static final long POLL_MILLIS = 20;

    static Burst of(Vertx vertx, Rig rig, Census census, Breaches breaches) throws Exception {
        List<String> customers = Kind.CUSTOMER.ids(census.of(Kind.CUSTOMER));
        Reports reports = new Reports();
        try (Publisher samples = Publisher.connect(vertx, rig.port(Listener.AMQP), "samples")) {
            long moment = Moment.now();
            customers.forEach(company -> breaches.sent(company, moment));
            send(samples, reports, customers, LOW);
            long limit = System.nanoTime() + WITHIN.toNanos();
            while (!breaches.allTold() && System.nanoTime() < limit) {
                TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
            }
            send(samples, reports, customers, HIGH);
            TimeUnit.MILLISECONDS.sleep(RECOVERY.toMillis());
            samples.demandAccepted();
        }
        try (Connection connection = rig.connect()) {
            return new Burst(
                    Percentiles.ofMicros(
                            breaches.told().stream().map(Breaches.Told::micros).toList()),
                    Stages.of(breaches.told(), connection),
                    breaches.untold().size());
        }
    }

    private static void send(Publisher samples, Reports reports, List<String> companies, int value) {
        Instant now = Instant.now();
        samples.send(companies.stream()
                .map(company -> reports.balance(company, value, now))
                .toList());
    }
}
