package tocsin.benchmarks.meter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

/** Reads how much of its heap a service uses from its metrics. */
public final class HeapMeter {

    private static final String USED = "jvm_memory_used_bytes{area=\"heap\"";

    private final HttpClient http = HttpClient.newHttpClient();

    /** The bytes in use by the service on a port of 127.0.0.1, all pools of the heap together. */
    public long used(int port) throws InterruptedException {
        URI metrics = URI.create("http://127.0.0.1:" + port + "/q/metrics");
        try {
            return sum(http.send(HttpRequest.newBuilder(metrics).build(), BodyHandlers.ofString())
                    .body());
        } catch (IOException cause) {
            throw new UncheckedIOException("No metrics on port " + port, cause);
        }
    }

    static long sum(String metrics) {
        return metrics.lines()
                .filter(line -> line.startsWith(USED))
                .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }
}
