package tocsin.benchmarks.page;

import static tocsin.benchmarks.page.Table.millis;
import static tocsin.benchmarks.page.Table.number;

import java.util.List;
import java.util.Optional;
import tocsin.benchmarks.latency.Burst;
import tocsin.benchmarks.latency.Latency;
import tocsin.benchmarks.latency.Latency.Loads;
import tocsin.benchmarks.latency.Percentiles;
import tocsin.benchmarks.latency.Percentiles.Point;
import tocsin.benchmarks.prometheus.Prometheus;

/** From breach to acceptance. */
final class LatencySection {

    private LatencySection() {}

    static String of(Measured<Loads> measured, Optional<Measured<Prometheus>> prometheus) {
        Latency busy = measured.result().busy();
        Latency light = measured.result().light();
        Table table = new Table("breach → accepted by SMTP", "breaches", "p50", "p99", "p99.9", "longest", "not told");
        table.row(row("Tocsin, " + number(busy.callsPerSecond()) + " calls/s", busy.breaches(), busy.untold()));
        table.row(row("Tocsin, " + number(light.callsPerSecond()) + " calls/s", light.breaches(), light.untold()));
        Burst burst = measured.result().burst();
        table.row(row("Tocsin, all at the same moment", burst.times(), burst.untold()));
        prometheus.ifPresent(other -> table.row(row(
                "Prometheus and Alertmanager, every second",
                other.result().breaches(),
                other.result().untold())));
        return table + Origin.plot("latency", "Time from breach to acceptance, by share") + Origin.of(measured);
    }

    private static String[] row(String name, Percentiles times, int untold) {
        return new String[] {
            name,
            number(times.count()),
            millis(times.p50()),
            millis(times.p99()),
            millis(times.p999()),
            millis(times.longest()),
            number(untold)
        };
    }

    static String stages(Latency busy) {
        Table table = new Table("stage", "p50", "p99", "longest");
        busy.stages()
                .forEach(stage -> table.row(
                        stage.name(),
                        millis(stage.times().p50()),
                        millis(stage.times().p99()),
                        millis(stage.times().longest())));
        return table.toString();
    }

    static String plot(Latency busy, Optional<Prometheus> prometheus) {
        List<Point> curve = busy.breaches().curve();
        LineChart chart = new LineChart(
                "Breach to acceptance by SMTP, milliseconds, by share of breaches in per cent",
                curve.stream().map(point -> shown(point.share())).toList());
        chart.curve("Tocsin", values(busy.breaches()));
        prometheus.ifPresent(other -> chart.curve("Prometheus", values(other.breaches())));
        return chart.draw();
    }

    private static String shown(double share) {
        return share == Math.rint(share) ? number(share) : number(share, 1);
    }

    private static List<Double> values(Percentiles times) {
        return times.curve().stream().map(Point::millis).toList();
    }
}
