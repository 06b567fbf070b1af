package tocsin.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tocsin.local.settings.Listener;
import tocsin.local.settings.Ports;

@Timeout(30)
class GatewayTest {

    private static final int LARGE = 3_000_000;

    @TempDir
    Path inbox;

    private final Vertx vertx = Vertx.vertx();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final BlockingQueue<HttpServerRequest> events = new ArrayBlockingQueue<>(1);
    private HttpServer config;
    private Ports ports;
    private Gateway gateway;

    @BeforeEach
    void start() throws Exception {
        config = vertx.createHttpServer()
                .requestHandler(this::answer)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get();
        Map<Listener, Integer> given = new EnumMap<>(Listener.class);
        given.put(Listener.CONFIG, config.actualPort());
        ports = Ports.free(given);
        gateway = Gateway.start(ports, Optional.of(inbox));
    }

    @AfterEach
    void stop() throws Exception {
        gateway.close();
        vertx.close().toCompletionStage().toCompletableFuture().get();
    }

    private void answer(HttpServerRequest request) {
        if (request.path().equals("/api/v1/audit")) {
            request.response().setChunked(true).putHeader("Content-Type", "text/event-stream");
            request.response().write("data: first\n\n");
            events.add(request);
            return;
        }
        request.body().onSuccess(body -> request.response()
                .setStatusCode(201)
                .putHeader("ETag", "\"7\"")
                .putHeader("Seen-Host", request.authority().toString())
                .end(request.method() + " " + request.uri() + " " + request.getHeader("If-Match") + " "
                        + body.length()));
    }

    @Test
    void passes_on_method_path_query_headers_and_body_and_the_whole_answer() throws Exception {
        HttpResponse<String> answer = http.send(
                request("/api/v1/alerts/7?limit=%20x")
                        .header("If-Match", "\"6\"")
                        .PUT(BodyPublishers.ofString("{}"))
                        .build(),
                BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.headers().firstValue("ETag")).contains("\"7\"");
        assertThat(answer.body()).isEqualTo("PUT /api/v1/alerts/7?limit=%20x \"6\" 2");
    }

    @Test
    void passes_on_a_large_body_whose_sender_waits_for_leave() throws Exception {
        HttpResponse<String> answer = http.send(
                request("/api/v1/import")
                        .expectContinue(true)
                        .POST(BodyPublishers.ofByteArray(new byte[LARGE]))
                        .build(),
                BodyHandlers.ofString());

        assertThat(answer.body()).isEqualTo("POST /api/v1/import null " + LARGE);
    }

    @Test
    void passes_on_events_while_the_answer_still_goes_on() throws Exception {
        HttpResponse<InputStream> answer = http.send(request("/api/v1/audit").build(), BodyHandlers.ofInputStream());
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            assertThat(lines.readLine()).isEqualTo("data: first");
            events.take().response().end("data: last\n\n");
            assertThat(lines.lines()).containsExactly("", "data: last", "");
        }
    }

    @Test
    void gives_events_up_when_nobody_reads_them_any_more() throws Exception {
        HttpResponse<InputStream> answer = http.send(request("/api/v1/audit").build(), BodyHandlers.ofInputStream());
        assertThat(answer.body().read()).isEqualTo('d');
        HttpServerRequest atService = events.take();
        CountDownLatch gone = new CountDownLatch(1);
        atService.connection().closeHandler(closed -> gone.countDown());
        atService.response().exceptionHandler(cause -> gone.countDown());

        answer.body().close();

        assertThat(gone.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void a_service_that_is_down_is_a_problem_that_may_pass() throws Exception {
        HttpResponse<String> answer = get("/api/v1/states");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.headers().firstValue("Retry-After")).contains("5");
        assertThat(answer.body())
                .isEqualTo("{\"type\":\"urn:tocsin:problem:unavailable\",\"title\":\"Temporarily unavailable\","
                        + "\"status\":503,\"detail\":\"The metric-sampler-service cannot be reached.\"}");
    }

    @Test
    void a_path_without_a_service_is_a_problem() throws Exception {
        HttpResponse<String> answer = get("/api/v1/definitions");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("No service answers /api/v1/definitions.");
    }

    @Test
    void tells_a_service_the_host_that_was_asked() throws Exception {
        HttpResponse<String> answer = get("/");

        assertThat(answer.body()).isEqualTo("GET / null 0");
        assertThat(answer.headers().firstValue("Seen-Host")).contains("127.0.0.1:" + ports.of(Listener.GATEWAY));
    }

    @Test
    void shows_the_inbox_and_each_message() throws Exception {
        assertThat(get("/inbox").body()).isEqualTo("The inbox is empty.\n");

        mail(1, "Low ASR", "ASR is low.");
        mail(2, "=?UTF-8?Q?Guthaben_unter_50_=E2=82=AC?=", "Balance is low.");

        assertThat(get("/inbox").body().lines().toList())
                .satisfiesExactly(
                        heading -> assertThat(heading).startsWith("The latest 2 e-mails"),
                        blank -> assertThat(blank).isEmpty(),
                        newest ->
                                assertThat(newest).contains("noc@acme.example").endsWith("Guthaben unter 50 €"),
                        oldest ->
                                assertThat(oldest).contains("noc@acme.example").endsWith("Low ASR"));
        assertThat(get("/inbox/2").body())
                .contains("To: noc@acme.example\nSubject: Guthaben unter 50 €\n\nBalance is low.\n");
        assertThat(get("/inbox/3").statusCode()).isEqualTo(404);
    }

    @Test
    void the_inbox_can_only_be_read() throws Exception {
        HttpResponse<String> answer = http.send(request("/inbox").DELETE().build(), BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(405);
    }

    private void mail(int number, String subject, String text) throws IOException {
        Files.writeString(
                inbox.resolve("%08d-x.eml".formatted(number)),
                """
                From: tocsin@example.com
                To: noc@acme.example
                Subject: %s
                Content-Type: text/plain; charset=UTF-8

                %s
                """
                        .formatted(subject, text)
                        .replace("\n", "\r\n"));
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(request(path).build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + ports.of(Listener.GATEWAY) + path))
                .timeout(Duration.ofSeconds(10));
    }
}
