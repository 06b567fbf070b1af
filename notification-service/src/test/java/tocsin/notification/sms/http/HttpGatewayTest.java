package tocsin.notification.sms.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tocsin.notification.channel.Outcome;
import tocsin.notification.channel.Outcome.Extent;
import tocsin.notification.sms.RawServer;
import tocsin.notification.sms.Settings;
import tocsin.notification.sms.ShortMessage;
import tocsin.notification.sms.Texts;

class HttpGatewayTest {

    private static final Duration BOUND = Duration.ofSeconds(30);
    private static final List<String> HEARD = new CopyOnWriteArrayList<>();
    private static Vertx vertx;

    private final Map<String, String> set = new HashMap<>(Map.of(
            "tocsin.sms.http.body", "to={to}&text={text}",
            "tocsin.sms.http.content-type", "application/x-www-form-urlencoded",
            "tocsin.sms.http.headers.Authorization", "Bearer secret",
            "tocsin.sms.http.reference", "id=([a-z0-9]+)",
            "tocsin.sms.http.answer-within", "PT0.5S"));
    private RawServer server;
    private HttpGateway gateway;

    @BeforeAll
    static void beginAll() {
        vertx = Vertx.vertx();
    }

    @AfterAll
    static void endAll() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @BeforeEach
    void begin() {
        HEARD.clear();
    }

    @AfterEach
    void end() throws IOException {
        gateway.close();
        server.close();
    }

    @Test
    void a_message_is_sent_as_the_gateway_wants_it() throws IOException {
        set("answer-within", "PT30S");
        serve(answering("HTTP/1.1 202 Accepted\r\nContent-Length: 8\r\n\r\nid=a1 ok"));

        assertThat(outcome("ASR & 27.5 %")).isEqualTo(new Outcome.Delivered("HTTP 202: id=a1 ok", Optional.of("a1")));

        assertThat(HEARD.get(0)).startsWith("POST /send?v=1 HTTP/1.1");
        assertThat(HEARD)
                .contains(
                        "Authorization: Bearer secret",
                        "Content-Type: application/x-www-form-urlencoded",
                        "to=%2B447700900123&text=ASR%20%26%2027.5%20%25");
        assertThat(gateway.destination()).isEqualTo("127.0.0.1:" + server.port());
    }

    @Test
    void a_busy_gateway_says_when_to_come_back() throws IOException {
        set("answer-within", "PT30S");
        serve(answering("HTTP/1.1 429 Too Many Requests\r\nRetry-After: 7\r\nContent-Length: 0\r\n\r\n"));

        assertThat(outcome("ASR"))
                .isEqualTo(new Outcome.Failed(Extent.DESTINATION, "HTTP 429", Optional.of(Duration.ofSeconds(7))));
    }

    @Test
    void a_refused_message_is_refused() throws IOException {
        set("answer-within", "PT30S");
        serve(answering("HTTP/1.1 422 Unprocessable\r\nContent-Length: 9\r\n\r\nno number"));

        assertThat(outcome("ASR")).isEqualTo(new Outcome.Refused("HTTP 422: no number"));
    }

    @Test
    void no_more_of_an_answer_is_read_than_is_allowed() throws IOException {
        set("answer-within", "PT30S");
        set("longest-answer", "100");
        serve(socket -> {
            read(socket);
            OutputStream out = socket.getOutputStream();
            out.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n".getBytes(StandardCharsets.UTF_8));
            while (true) {
                out.write(("3e8\r\n" + "x".repeat(1000) + "\r\n").getBytes(StandardCharsets.UTF_8));
            }
        });

        assertThat(outcome("ASR")).isEqualTo(new Outcome.Delivered("HTTP 200: " + "x".repeat(100)));
    }

    static Stream<Named<RawServer.Talk>> misbehaviours() {
        return Stream.of(
                Named.of("it hangs up at once", Socket::close),
                Named.of("it never answers", socket -> socket.getInputStream().readAllBytes()),
                Named.of("it hangs up when it has the request", socket -> {
                    read(socket);
                    socket.close();
                }),
                Named.of("it answers with octets", answering("\u0000\u0001\u0002 no HTTP at all\r\n\r\n")),
                Named.of("it speaks something else", answering("SSH-2.0-OpenSSH_9.2p1\r\n")),
                Named.of("it never ends", answering("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nthe beginning")),
                Named.of("its length is negative", answering("HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\n")),
                Named.of("its header is huge", answering("HTTP/1.1 200 OK\r\nX: " + "y".repeat(100_000) + "\r\n\r\n")),
                Named.of("it hangs up within its answer", socket -> {
                    read(socket);
                    write(socket, "HTTP/1.1 200 OK\r\nContent-Le");
                    socket.close();
                }));
    }

    @ParameterizedTest
    @MethodSource("misbehaviours")
    void a_gateway_that_misbehaves_fails_for_everybody_in_bounded_time(RawServer.Talk talk) throws IOException {
        serve(talk);

        assertThat(outcome("ASR")).isInstanceOfSatisfying(Outcome.Failed.class, failed -> assertThat(failed.extent())
                .isEqualTo(Extent.DESTINATION));
    }

    @Test
    void a_gateway_that_is_away_fails_for_everybody() throws IOException {
        set("answer-within", "PT30S");
        serve(Socket::close);
        server.close();

        assertThat(outcome("ASR")).isInstanceOfSatisfying(Outcome.Failed.class, failed -> assertThat(failed.extent())
                .isEqualTo(Extent.DESTINATION));
    }

    @Test
    void sending_never_blocks_and_the_same_message_twice_is_sent_twice() throws IOException {
        set("answer-within", "PT30S");
        set("connections", "5");
        CountDownLatch go = new CountDownLatch(1);
        serve(socket -> {
            while (true) {
                read(socket);
                try {
                    go.await();
                } catch (InterruptedException over) {
                    throw new IOException(over);
                }
                write(socket, "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
            }
        });
        ShortMessage message = Texts.of("ASR");

        List<CompletableFuture<Outcome>> outcomes = IntStream.range(0, 20)
                .mapToObj(i -> gateway.send(message).subscribeAsCompletionStage())
                .toList();

        assertThat(outcomes).noneMatch(CompletableFuture::isDone);
        go.countDown();
        assertThat(outcomes.stream().map(CompletableFuture::join)).containsOnly(new Outcome.Delivered("HTTP 200"));
        assertThat(server.connections()).isBetween(1, 5);
    }

    private void set(String name, String value) {
        set.put("tocsin.sms.http." + name, value);
    }

    private void serve(RawServer.Talk talk) throws IOException {
        server = new RawServer(talk);
        set("url", "http://127.0.0.1:" + server.port() + "/send?v=1");
        gateway = new HttpGateway(Settings.with(set).http(), vertx, InstantSource.system());
    }

    private Outcome outcome(String text) {
        return gateway.send(Texts.of(text)).await().atMost(BOUND);
    }

    private static RawServer.Talk answering(String answer) {
        return socket -> {
            HEARD.addAll(read(socket));
            write(socket, answer);
            socket.getInputStream().readAllBytes();
        };
    }

    private static void write(Socket socket, String answer) throws IOException {
        socket.getOutputStream().write(answer.getBytes(StandardCharsets.UTF_8));
    }

    /** A whole request, line by line; the last line is its body. */
    private static List<String> read(Socket socket) throws IOException {
        InputStream in = socket.getInputStream();
        List<String> lines = new ArrayList<>();
        int length = 0;
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            lines.add(line);
            if (line.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                length = Integer.parseInt(line.substring(15).strip());
            }
        }
        lines.add(new String(in.readNBytes(length), StandardCharsets.UTF_8));
        return lines;
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int octet = in.read(); octet != '\n'; octet = in.read()) {
            if (octet < 0) {
                throw new IOException("the other side has left");
            }
            line.append((char) octet);
        }
        return line.toString().strip();
    }
}
