package tocsin.benchmarks.prometheus;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import tocsin.benchmarks.population.Census;
import tocsin.benchmarks.population.Kind;

/** What a switch's exporter would tell: balance, ASR and failures in a row of each company, as they are at the moment. */
final class Exporter implements AutoCloseable {

    private static final Map<Kind, String> SERIES =
            Map.of(Kind.BALANCE, "carrier_balance", Kind.FAILURES, "carrier_failures", Kind.ASR, "carrier_asr");
    private static final Map<Kind, Integer> GOOD = Map.of(Kind.BALANCE, 100, Kind.FAILURES, 0, Kind.ASR, 60);
    private static final Map<Kind, Integer> BAD = Map.of(Kind.BALANCE, 40, Kind.FAILURES, 10, Kind.ASR, 30);

    private final Map<String, Integer> values = new ConcurrentSkipListMap<>();
    private final HttpServer server;

    /** Three series a company, all good. */
    Exporter(Census census) throws IOException {
        for (Kind kind : Kind.values()) {
            kind.ids(census.of(kind)).forEach(company -> GOOD.forEach((series, value) -> set(series, company, value)));
        }
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/metrics", exchange -> {
            byte[] body = text().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/plain; version=0.0.4");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    /** A company breaches, or recovers, in what its kind is there for. */
    void set(Kind kind, String company, boolean bad) {
        set(kind, company, (bad ? BAD : GOOD).get(kind));
    }

    private void set(Kind series, String company, int value) {
        values.put(SERIES.get(series) + "{company=\"" + company + "\"}", value);
    }

    private String text() {
        StringBuilder text = new StringBuilder(values.size() * 48);
        values.forEach(
                (series, value) -> text.append(series).append(' ').append(value).append('\n'));
        return text.toString();
    }

    int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
