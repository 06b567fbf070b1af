package tocsin.sampler.live.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.RestAssured;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import tocsin.sampler.ContractFiles;

/** Somebody who listens to the running service, as a page does. */
public final class EventStream implements AutoCloseable {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final HttpResponse<InputStream> answer;
    private final List<Told> told = new CopyOnWriteArrayList<>();
    private volatile boolean over;

    private EventStream(HttpResponse<InputStream> answer) {
        this.answer = answer;
        Thread reader = new Thread(this::read, "event-stream");
        reader.setDaemon(true);
        reader.start();
    }

    /**
     * What was told at a time.
     *
     * @param event its name
     * @param data as it came
     */
    public record Told(String event, String data) {
        public JsonNode json() {
            return ContractFiles.json(data.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Asks for a stream; {@code query} is empty or such as {@code ?company=acme}. Returns when the answer begins. */
    public static EventStream open(Optional<String> token, String query) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + "/api/v1/events" + query));
        token.ifPresent(given -> request.header("Authorization", "Bearer " + given));
        try {
            return new EventStream(HTTP.send(request.build(), BodyHandlers.ofInputStream()));
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        } catch (InterruptedException cause) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", cause);
        }
    }

    private void read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            String event = "";
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("event:")) {
                    event = line.substring("event:".length()).strip();
                } else if (line.startsWith("data:")) {
                    told.add(new Told(event, line.substring("data:".length())));
                }
            }
            over = true;
        } catch (IOException closed) {
            over = answer.statusCode() != 200;
        }
    }

    public int status() {
        return answer.statusCode();
    }

    public Optional<String> header(String name) {
        return answer.headers().firstValue(name);
    }

    /** Everything so far. */
    public List<Told> told() {
        return told;
    }

    /** What is not only a sign of life. */
    public Stream<Told> news() {
        return told.stream().filter(one -> !one.event().equals("pulse"));
    }

    /** Whether the service has ended it properly. */
    public boolean over() {
        return over;
    }

    /** Goes away without a word. */
    @Override
    public void close() {
        try {
            answer.body().close();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
