package tocsin.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.amqp.AmqpClient;
import io.vertx.amqp.AmqpClientOptions;
import io.vertx.amqp.AmqpMessage;
import io.vertx.amqp.AmqpReceiverOptions;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import tocsin.local.inbox.Mail;

/** A running Tocsin as those around it see it: a switch that publishes, an operator who asks, people who get mail. */
public final class Scene implements AutoCloseable {

    public static final Duration SOON = Duration.ofSeconds(30);

    private final ObjectMapper json = new ObjectMapper();
    private final Vertx vertx = Vertx.vertx();
    private final Path folder;
    private final Map<String, String> environment;
    private LaunchedRun run;
    private Tocsin tocsin;

    public Scene(Path folder) throws IOException {
        this(folder, Map.of());
    }

    /** The same with some variables of the environment. */
    Scene(Path folder, Map<String, String> environment) throws IOException {
        this.folder = folder;
        this.environment = environment;
        start();
    }

    /** Starts everything, for the first time or again on the same data. */
    void start() throws IOException {
        run = LaunchedRun.start(folder, environment).awaitReady();
        tocsin = run.tocsin();
    }

    public LaunchedRun run() {
        return run;
    }

    public Tocsin tocsin() {
        return tocsin;
    }

    /** Defines an alert and answers its id. */
    public String define(String alert) throws Exception {
        return tocsin.post("/alerts", alert).path("id").textValue();
    }

    public void awaitState(String alert, String state) {
        await("alert " + alert + " to be " + state).atMost(SOON).untilAsserted(() -> assertThat(
                        tocsin.list("/states?alert=" + alert))
                .extracting(each -> each.path("state").textValue())
                .containsExactly(state));
    }

    /** The transitions of an alert, the newest first, but for its first look at a value. */
    public List<JsonNode> transitions(String alert) throws Exception {
        return tocsin.list("/transitions?alert=" + alert).stream()
                .filter(transition -> !transition.path("cause").textValue().equals("observed"))
                .toList();
    }

    public void awaitMails(String to, int count) {
        await("e-mail " + count + " to " + to).atMost(SOON).untilAsserted(() -> assertThat(mails(to))
                .hasSize(count));
    }

    public List<Mail> mails(String to) {
        return Mail.after(folder.resolve("inbox"), 0).stream()
                .filter(mail -> mail.to().contains(to))
                .toList();
    }

    /** Sends a durable message to an address, and waits until the broker has it. */
    public void publish(String address, String body) throws Exception {
        AmqpClient client = client();
        AmqpMessage message = AmqpMessage.create()
                .durable(true)
                .contentType("application/json")
                .withBufferAsBody(Buffer.buffer(body))
                .build();
        done(client.createSender(address)
                .compose(sender -> sender.sendWithAck(message))
                .compose(sent -> client.close()));
    }

    /** Hears a multicast address from now on; the list grows as messages come. */
    List<JsonNode> hear(String address) throws Exception {
        List<JsonNode> heard = new CopyOnWriteArrayList<>();
        done(client().createReceiver(address, new AmqpReceiverOptions().addCapability("topic"))
                .onSuccess(receiver -> receiver.handler(message -> heard.add(body(message)))));
        return heard;
    }

    private JsonNode body(AmqpMessage message) {
        try {
            return json.readTree(message.bodyAsBinary().getBytes());
        } catch (IOException noJson) {
            throw new AssertionError("A message is no JSON", noJson);
        }
    }

    private AmqpClient client() throws IOException {
        URI broker = URI.create(run.addresses().path("amqp").textValue());
        return AmqpClient.create(
                vertx, new AmqpClientOptions().setHost(broker.getHost()).setPort(broker.getPort()));
    }

    private static <T> T done(Future<T> work) throws Exception {
        return work.toCompletionStage().toCompletableFuture().get(SOON.toSeconds(), TimeUnit.SECONDS);
    }

    @Override
    public void close() throws Exception {
        run.close();
        vertx.close();
    }
}
