package tocsin.local.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.amqp.AmqpMessage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tocsin.local.Scene;
import tocsin.local.embedded.TokenIssuer;

/**
 * Whatever is sent to any operation or address, the answer is a named refusal or a good one: nothing fails, nothing is lost,
 * and in the end everything works as before. {@code -Pfuzz} sends 100,000; {@code -Dfuzz.seed} repeats a run.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FuzzIT {

    private static final int INPUTS = Integer.getInteger("fuzz.inputs", 600);
    private static final long SEED = Long.getLong("fuzz.seed", System.nanoTime());
    private static final List<String> SERVICES = List.of("config", "sampler", "notification");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int AT_ONCE = 64;
    /** Not more than the narrowest operation takes, which says 503 beyond that. */
    private static final int SIDE_BY_SIDE = 6;

    private static final int TELLS_AFTER = 2_000;

    private static final long MAY_GROW = 24L << 20;
    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    @TempDir
    static Path folder;

    private final Random random = new Random(SEED);
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private Scene scene;
    private String sampler;
    private String token;
    private Broker broker;

    @BeforeAll
    void start() throws Exception {
        System.out.println("Fuzzing with the seed " + SEED + ", " + INPUTS + " inputs");
        scene = new Scene(folder);
        sampler = address("sampler");
        // As what only services may ask each other is to be fuzzed too.
        token = scene.run().issuer().token("fuzz", Set.of("administrator", "service"), Set.of(), TokenIssuer.A_DAY);
        scene.tocsin().put("/companies/acme", "{\"name\": \"Acme\", \"kind\": \"customer\", \"currency\": \"EUR\"}");
        broker = new Broker(URI.create(address("amqp")));
    }

    @AfterAll
    void stop() throws Exception {
        broker.close();
        scene.close();
    }

    private String address(String part) throws IOException {
        return scene.run().addresses().path(part).textValue();
    }

    @Test
    @Order(1)
    void whatever_an_operation_is_sent_it_answers_well_or_with_a_named_refusal() throws Exception {
        Map<Operation, String> operations = new LinkedHashMap<>();
        for (String service : SERVICES) {
            String address = address(service);
            Operations.of(service, address).forEach(operation -> operations.put(operation, address));
        }
        List<Operation> all = List.copyOf(operations.keySet());
        assertThat(all).hasSizeGreaterThan(40);
        Map<String, Integer> statuses = new TreeMap<>();
        List<String> faults = new ArrayList<>();
        List<Long> living = new ArrayList<>();

        for (int done = 0; done < INPUTS && faults.size() < 20; done += SIDE_BY_SIDE) {
            if (living.isEmpty() && done >= INPUTS / 4) {
                living.addAll(living());
            }
            List<Tried> some = new ArrayList<>();
            for (int i = done; i < done + SIDE_BY_SIDE; i++) {
                Operation operation = all.get(i % all.size());
                some.add(tried(operation, operation.request(operations.get(operation), token, random)));
            }
            some.forEach(each -> each.judge(statuses, faults));
            if (done / TELLS_AFTER < (done + SIDE_BY_SIDE) / TELLS_AFTER) {
                System.out.printf("%,d requests, %d faults%n", done + SIDE_BY_SIDE, faults.size());
            }
        }

        statuses.forEach((status, times) -> System.out.println(status + ": " + times));
        assertThat(faults).describedAs("with the seed %d", SEED).isEmpty();
        assertGrown(living);
    }

    /** A request that is under way, and what it asks for. */
    private record Tried(Operation operation, HttpRequest request, CompletableFuture<HttpResponse<String>> answer) {

        void judge(Map<String, Integer> statuses, List<String> faults) {
            String what = request.method() + " " + request.uri();
            try {
                HttpResponse<String> given = answer.join();
                statuses.merge(operation + " " + given.statusCode(), 1, Integer::sum);
                fault(given).ifPresent(fault -> faults.add(what + ": " + fault));
            } catch (CompletionException noAnswer) {
                faults.add(what + " " + request.headers().map() + ": " + noAnswer.getCause());
            }
        }
    }

    private Tried tried(Operation operation, HttpRequest request) {
        return new Tried(operation, request, http.sendAsync(request, BodyHandlers.ofString()));
    }

    /** Java processes only: of a native executable nobody can ask it. */
    private List<Long> living() throws IOException, InterruptedException {
        List<Long> living = new ArrayList<>();
        for (ProcessHandle service : scene.run().children()) {
            if (service.info().command().orElse("").endsWith("java")) {
                living.add(Heap.living(service));
            }
        }
        return living;
    }

    private void assertGrown(List<Long> before) throws IOException, InterruptedException {
        List<Long> after = living();
        System.out.println("Living bytes of each service, after a quarter and in the end: " + before + ", " + after);
        for (int i = 0; i < before.size(); i++) {
            assertThat(after.get(i) - before.get(i))
                    .describedAs("growth of service %d", i)
                    .isLessThan(MAY_GROW);
        }
    }

    private static Optional<String> fault(HttpResponse<String> answer) {
        int status = answer.statusCode();
        String told = status + " " + answer.body();
        if (status >= 500) {
            return Optional.of(told);
        }
        if (status < 400) {
            return Optional.empty();
        }
        try {
            JsonNode problem = JSON.readTree(answer.body());
            boolean named =
                    answer.headers().firstValue("Content-Type").orElse("").startsWith("application/problem+json")
                            && problem.path("status").intValue() == status
                            && !problem.path("type").asText().isBlank()
                            && !problem.path("title").asText().isBlank()
                            && !problem.path("detail").asText().isBlank();
            return named ? Optional.empty() : Optional.of(told);
        } catch (IOException noJson) {
            return Optional.of(told);
        }
    }

    @Test
    @Order(2)
    void of_all_that_comes_by_amqp_every_bad_thing_is_set_aside_with_its_reason_and_every_good_one_counted()
            throws Exception {
        Queue<AmqpMessage> calls = broker.setAside("calls");
        Queue<AmqpMessage> samples = broker.setAside("samples");
        List<byte[]> badCalls = bodies(Documents.of("call-*.json", "call.json"));
        List<byte[]> badSamples = bodies(Documents.of("sample-*.json", "sample.json"));
        Refusals refused = tried("calls", badCalls).plus(tried("samples", badSamples));
        await("all that is set aside over HTTP")
                .atMost(PATIENCE)
                .until(() -> calls.size() + samples.size() == refused.parts());
        List<String> expected = new ArrayList<>(refused.whole());
        bodies(calls, samples).forEach(part -> expected.addAll(List.of(part, part)));
        List<byte[]> among = new ArrayList<>(badCalls);
        for (int i = 0; i < 50; i++) {
            among.add(random.nextInt(among.size()), sentinel("sentinel-" + i));
        }

        broker.send("calls", among, false);
        broker.send("samples", badSamples, false);

        await("all that is bad").atMost(PATIENCE).untilAsserted(() -> assertThat(bodies(calls, samples))
                .describedAs("with the seed %d", SEED)
                .containsExactlyInAnyOrderElementsOf(expected));
        await("all that is good").atMost(PATIENCE).untilAsserted(() -> assertThat(scene.tocsin()
                        .get("/metrics/sentinel?samplePeriod=PT1H")
                        .at("/areas/asr/samples")
                        .intValue())
                .isEqualTo(50));
        assertThat(Stream.concat(calls.stream(), samples.stream())).allSatisfy(message -> {
            assertThat(message.applicationProperties().getString("reason")).matches("[a-z][a-z-]*");
            assertThat(message.applicationProperties().getString("detail")).isNotBlank();
        });
    }

    private List<byte[]> bodies(Documents documents) {
        return Stream.generate(() -> documents.next(random)).limit(INPUTS / 10).toList();
    }

    /** Byte by byte. */
    private static List<String> bodies(Queue<AmqpMessage> calls, Queue<AmqpMessage> samples) {
        return Stream.concat(calls.stream(), samples.stream())
                .map(message -> new String(message.bodyAsBinary().getBytes(), StandardCharsets.ISO_8859_1))
                .toList();
    }

    /**
     * What HTTP refuses.
     *
     * @param parts how many parts of bodies it has set aside; by AMQP they will be set aside again
     * @param whole the bodies that it has not taken; by AMQP they will be set aside whole
     */
    private record Refusals(int parts, List<String> whole) {
        Refusals plus(Refusals other) {
            return new Refusals(
                    parts + other.parts,
                    Stream.concat(whole.stream(), other.whole.stream()).toList());
        }
    }

    private Refusals tried(String address, List<byte[]> bodies) throws Exception {
        int parts = 0;
        List<String> whole = new ArrayList<>();
        for (int from = 0; from < bodies.size(); from += AT_ONCE) {
            List<byte[]> some = bodies.subList(from, Math.min(bodies.size(), from + AT_ONCE));
            List<CompletableFuture<HttpResponse<String>>> answers =
                    some.stream().map(body -> post(address, body)).toList();
            for (int i = 0; i < some.size(); i++) {
                HttpResponse<String> answer = answers.get(i).get();
                if (answer.statusCode() == 202) {
                    parts += JSON.readTree(answer.body()).path("rejected").intValue();
                } else {
                    assertThat(answer.statusCode()).describedAs(answer.body()).isIn(400, 413);
                    whole.add(new String(some.get(i), StandardCharsets.ISO_8859_1));
                }
            }
        }
        return new Refusals(parts, whole);
    }

    private CompletableFuture<HttpResponse<String>> post(String address, byte[] body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(sampler + "/api/v1/" + address))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        return http.sendAsync(request, BodyHandlers.ofString());
    }

    private static byte[] sentinel(String id) {
        return """
                {"id": "%s", "type": "cdr", "customer": "sentinel", "startedAt": "%s", "endedAt": "%s", "sipCode": 503}"""
                .formatted(id, Instant.now().minusSeconds(2), Instant.now().minusSeconds(1))
                .getBytes(StandardCharsets.UTF_8);
    }

    @Test
    @Order(3)
    void transitions_and_definitions_that_are_none_are_refused_and_the_way_to_the_e_mail_stays_open() throws Exception {
        Queue<AmqpMessage> transitions = broker.setAside("transitions");
        List<byte[]> bad = bodies(Documents.of("transition-*.json", "transition.json"));
        broker.send("transitions", bad, true);
        broker.send("definitions", bodies(Documents.of("definition-*.json", "definition.json")), true);

        scene.tocsin()
                .put(
                        "/companies/sentinel",
                        "{\"name\": \"Sentinel\", \"kind\": \"customer\", \"currency\": \"EUR\", \"timeZone\": \"UTC\"}");
        scene.define(
                """
                {"title": "All calls fail", "company": "sentinel", "recipients": ["sentinel@acme.example"], "area": "asr",
                 "operator": "<=", "threshold": 30, "samplePeriod": "PT1H", "minimumCalls": 30}""");

        scene.awaitMails("sentinel@acme.example", 1);
        long noJson = bad.stream().filter(FuzzIT::isNoJson).count();
        await("transitions set aside").atMost(PATIENCE).untilAsserted(() -> assertThat(transitions.size())
                .isGreaterThanOrEqualTo((int) noJson));
        assertThat(transitions).allSatisfy(message -> {
            assertThat(message.applicationProperties().getString("reason")).matches("[a-z][a-z-]*");
            assertThat(message.applicationProperties().getString("detail")).isNotBlank();
        });
    }

    private static boolean isNoJson(byte[] body) {
        try {
            return JSON.readTree(body).isMissingNode();
        } catch (IOException broken) {
            return true;
        }
    }
}
