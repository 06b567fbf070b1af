package tocsin.local.demo;

import io.vertx.amqp.AmqpClientOptions;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import tocsin.local.settings.Listener;
import tocsin.local.settings.Outside;
import tocsin.local.settings.Settings;

/**
 * Plays a bad minute in the life of a carrier's customer and tells what Tocsin makes of it: the ASR collapses, the
 * balance runs out, and both recover. Everything goes the way that other people's software would take: definitions over
 * HTTP through the gateway, calls and balances over AMQP.
 */
public final class Demo {

    private static final long SEED = 20_260_302;
    private static final long FULL = 120;
    private static final long EMPTY = 40;
    private static final long TOPPED_UP = 200;
    private static final String FIRING = "firing";

    /** A window of 10 s holds up to 20; one that still lost good calls later would fire once more. */
    private static final Duration UNTIL_NO_GOOD_CALL_IS_LEFT = Duration.ofSeconds(22);

    private final Settings settings;
    private final Consumer<String> tell;
    private final Api api;
    private final Balance balance = new Balance(FULL);
    private final Traffic traffic =
            new Traffic(SEED, Watched.COMPANY, "demo-" + Instant.now().toEpochMilli());
    private String lowAsr;
    private String lowBalance;

    /**
     * A demo on a system that is ready.
     *
     * @param settings where the system is
     * @param token an administrator's
     * @param tell takes each line of the tale
     */
    public Demo(Settings settings, String token, Consumer<String> tell) {
        this.settings = settings;
        this.tell = tell;
        this.api = new Api(URI.create("http://127.0.0.1:" + settings.ports().of(Listener.GATEWAY)), token);
    }

    /**
     * Plays the demo, in about a minute. Where something that is expected does not come, it says so and where to
     * look, and ends.
     *
     * @throws InterruptedException where everything is stopped meanwhile
     */
    public void play() throws InterruptedException {
        Instant begin = Instant.now();
        try (Publisher publisher = new Publisher(broker())) {
            define();
            Stagehand stagehand = new Stagehand(api, publisher, post(), balance, this::tale, tell);
            stagehand.play(goodDay());
            Instant trouble = Instant.now();
            balance.moveTo(EMPTY, 10);
            int mails = stagehand.play(outage());
            balance.moveTo(TOPPED_UP, TOPPED_UP);
            mails += stagehand.play(recovery());
            sumUp(trouble, mails, Duration.between(begin, Instant.now()));
        } catch (DemoFailure failure) {
            tell.accept("");
            tell.accept("The demo has failed: " + failure.getMessage());
            tell.accept("Look into the logs in " + settings.folder().log("*")
                    + ", and for messages that were refused into the queues calls.rejected and samples.rejected.");
        }
    }

    private AmqpClientOptions broker() {
        Outside outside = settings.outside();
        if (!outside.broker()) {
            return new AmqpClientOptions()
                    .setHost("127.0.0.1")
                    .setPort(settings.ports().of(Listener.AMQP));
        }
        return new AmqpClientOptions()
                .setHost(outside.get(Outside.BROKER, ""))
                .setPort(Integer.parseInt(outside.get("AMQP_PORT", "5672")))
                .setUsername(outside.get("AMQP_USERNAME", null))
                .setPassword(outside.get("AMQP_PASSWORD", null));
    }

    private Post post() throws DemoFailure, InterruptedException {
        return settings.outside().mail()
                ? new RecordedPost(api)
                : new InboxPost(settings.folder().inbox());
    }

    private void define() throws DemoFailure, InterruptedException {
        Watched watched = new Watched(api);
        watched.defineCompany();
        lowAsr = watched.defineLowAsr();
        lowBalance = watched.defineLowBalance();
        tell.accept("Demo: the company " + Watched.COMPANY + " has two alerts.");
        tell.accept(
                "  Low ASR      fires at 30 % or below over the last 10 seconds, with at least 30 calls; resets at 31 %");
        tell.accept("  Low balance  fires below 50 EUR; resets at 60 EUR");
    }

    private Stage goodDay() {
        return new Stage(
                List.of(
                        "1. A good day: 20 calls a second over AMQP, nine of ten are answered;",
                        "   the balance is %d EUR.".formatted(FULL)),
                traffic::healthy,
                Duration.ofSeconds(10),
                (look, mails) -> bothAre(look, "ok"),
                (look, mails) -> "the alerts are not ok: " + tale(look));
    }

    private Stage outage() {
        return new Stage(
                List.of(
                        "2. The route breaks: from now on every call fails with 503, and the ASR sinks as the good calls",
                        "   leave the window. The balance falls as well, by 10 EUR at a time."),
                traffic::broken,
                UNTIL_NO_GOOD_CALL_IS_LEFT,
                (look, mails) -> bothAre(look, FIRING) && mails >= 2,
                (look, mails) ->
                        "both alerts should fire and 2 e-mails have come: " + tale(look) + "; e-mails: " + mails);
    }

    private Stage recovery() {
        return new Stage(
                List.of("3. The route works again, and somebody tops the balance up to %d EUR.".formatted(TOPPED_UP)),
                traffic::healthy,
                Duration.ZERO,
                (look, mails) -> bothAre(look, "ok") && mails >= 2,
                (look, mails) ->
                        "both alerts should be reset and 2 e-mails have come: " + tale(look) + "; e-mails: " + mails);
    }

    private boolean bothAre(Look look, String state) {
        return look.is(lowAsr, state) && look.is(lowBalance, state);
    }

    private String tale(Look look) {
        return "ASR %-20s %-24s balance %-10s %s"
                .formatted(
                        look.asr(),
                        "[Low ASR: " + look.state(lowAsr) + "]",
                        look.balance(),
                        "[Low balance: " + look.state(lowBalance) + "]");
    }

    private void sumUp(Instant since, int mails, Duration lasted) throws DemoFailure, InterruptedException {
        int fired = 0;
        int reset = 0;
        for (String alert : List.of(lowAsr, lowBalance)) {
            for (var transition : api.list("/transitions?alert=" + alert + "&from=" + since)) {
                fired += transition.path("to").asText().equals(FIRING) ? 1 : 0;
                reset += transition.path("from").asText().equals(FIRING) ? 1 : 0;
            }
        }
        tell.accept("");
        tell.accept("Demo: %d alerts fired, %d were reset, %d e-mails, in %d seconds."
                .formatted(fired, reset, mails, lasted.toSeconds()));
        tell.accept("Tocsin goes on; Ctrl-C stops it.");
    }
}
