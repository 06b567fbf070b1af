package tocsin.local.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

/** Plays a stage: sends at an even pace, looks what Tocsin makes of it, and tells. Not for use by several threads. */
final class Stagehand {

    private static final Duration BETWEEN_CALLS = Duration.ofMillis(50);
    private static final Duration BETWEEN_BALANCES = Duration.ofMillis(2_500);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
    private static final Duration BETWEEN_TALES = Duration.ofSeconds(3);
    private static final String FRAME = "  +" + "-".repeat(78);

    private final Api api;
    private final Publisher publisher;
    private final Post post;
    private final Balance balance;
    private final Function<Look, String> tale;
    private final Consumer<String> tell;
    private int mails;

    Stagehand(
            Api api,
            Publisher publisher,
            Post post,
            Balance balance,
            Function<Look, String> tale,
            Consumer<String> tell) {
        this.api = api;
        this.publisher = publisher;
        this.post = post;
        this.balance = balance;
        this.tale = tale;
        this.tell = tell;
    }

    /** Plays a stage to its goal, and returns how many e-mails came. */
    int play(Stage stage) throws DemoFailure, InterruptedException {
        tell.accept("");
        stage.story().forEach(tell);
        mails = 0;
        Pace looks = new Pace(BETWEEN_LOOKS);
        Pace balances = new Pace(BETWEEN_BALANCES);
        Pace tales = new Pace(BETWEEN_TALES);
        Pace calls = new Pace(BETWEEN_CALLS);
        Instant begin = Instant.now();
        while (true) {
            calls.await();
            publisher.send(stage.calls().apply(Instant.now()));
            if (balances.isDue()) {
                publisher.send(
                        Sample.balance("demo-" + UUID.randomUUID(), Watched.COMPANY, balance.next(), Instant.now()));
            }
            if (looks.isDue() && isOver(stage, begin, tales)) {
                return mails;
            }
        }
    }

    private boolean isOver(Stage stage, Instant begin, Pace tales) throws DemoFailure, InterruptedException {
        Look look = Look.at(api);
        if (tales.isDue()) {
            tell.accept("  " + tale.apply(look));
        }
        showPost();
        Duration elapsed = Duration.between(begin, Instant.now());
        if (elapsed.compareTo(stage.atLeast()) >= 0 && stage.goal().apply(look, mails)) {
            tell.accept("  " + tale.apply(look));
            return true;
        }
        if (elapsed.compareTo(Stage.LIMIT) > 0) {
            throw new DemoFailure("after %d seconds %s"
                    .formatted(Stage.LIMIT.toSeconds(), stage.missing().apply(look, mails)));
        }
        return false;
    }

    private void showPost() throws DemoFailure, InterruptedException {
        for (List<String> lines : post.arrived()) {
            mails++;
            tell.accept(FRAME);
            lines.forEach(line -> tell.accept("  | " + line));
            tell.accept(FRAME);
        }
    }
}
