package tocsin.benchmarks.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import tocsin.benchmarks.backlog.Backlog;
import tocsin.benchmarks.growth.Growth;
import tocsin.benchmarks.latency.Latency;
import tocsin.benchmarks.latency.Latency.Loads;
import tocsin.benchmarks.prometheus.Prometheus;
import tocsin.benchmarks.start.Start;
import tocsin.benchmarks.throughput.Throughput;

/** Writes the figures that are there into the page, between its marks; what people wrote around them stays. */
public final class Page {

    private final Path document;
    private final Path plots;
    private final ResultFiles results;

    /**
     * A page.
     *
     * @param document the Markdown file; plots go into a folder beside it of the same name
     */
    public Page(Path document, ResultFiles results) {
        this.document = document;
        this.plots = document.resolveSibling(document.getFileName().toString().replaceFirst("\\.md$", ""));
        this.results = results;
    }

    /** Writes it. */
    public void write() throws IOException {
        Files.createDirectories(plots);
        Marked page = new Marked(Files.readString(document));
        Optional<Measured<Throughput>> throughput = results.read("throughput", Throughput.class);
        if (throughput.isPresent()) {
            plot("throughput", ThroughputSection.plot(throughput.get().result()));
            page = page.with("throughput", ThroughputSection.of(throughput.get()));
        }
        Optional<Measured<Loads>> latency = results.read("latency", Loads.class);
        Optional<Measured<Prometheus>> prometheus = results.read("prometheus", Prometheus.class);
        if (latency.isPresent()) {
            Latency busy = latency.get().result().busy();
            plot("latency", LatencySection.plot(busy, prometheus.map(Measured::result)));
            page = page.with("latency", LatencySection.of(latency.get(), prometheus))
                    .with("stages", LatencySection.stages(busy))
                    .with("use", UseSection.of(latency.get().result()));
        }
        Optional<Measured<Growth>> growth = results.read("growth", Growth.class);
        if (growth.isPresent()) {
            plot("growth-cpu", GrowthSection.cpuPlot(growth.get().result()));
            plot("growth-memory", GrowthSection.memoryPlot(growth.get().result()));
            page = page.with("growth", GrowthSection.of(growth.get()));
        }
        Optional<Measured<Backlog>> backlog = results.read("backlog", Backlog.class);
        if (backlog.isPresent()) {
            page = page.with("backlog", BacklogSection.of(backlog.get()));
        }
        Optional<Measured<Start>> start = results.read("start", Start.class);
        if (start.isPresent()) {
            plot("start", StartSection.plot(start.get().result()));
            page = page.with("start", StartSection.of(start.get()));
        }
        Files.writeString(document, page.text());
    }

    private void plot(String name, String drawing) throws IOException {
        Files.writeString(plots.resolve(name + ".svg"), drawing);
    }
}
