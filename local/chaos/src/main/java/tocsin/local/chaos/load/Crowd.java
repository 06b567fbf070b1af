package tocsin.local.chaos.load;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Everybody who publishes: the stories, and a crowd of companies that do well all the time, as single messages and as
 * arrays of fifty; now and then something that nobody can read. When too much is under way, they wait.
 */
public final class Crowd implements AutoCloseable {

    private static final int TICK_MILLIS = 50;
    private static final int TICKS_PER_STEP = 6;
    private static final int TICKS_PER_ARRAY = 4;
    private static final int TICKS_PER_MALFORMED = 30;
    private static final int SINGLES_PER_TICK = 3;
    private static final int ARRAY = 50;
    private static final int EVERY_TENTH = 10;

    private final Cast cast;
    private final Tally tally;
    private final Publisher publisher;
    private final Ids ids;
    private final Random random;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private long tick;
    private long calls;
    private long malformed;

    /**
     * Who publishes.
     *
     * @param stories the companies whose alerts move
     * @param companies the companies that do well
     * @param carriers who carries their calls
     */
    public record Cast(List<Story> stories, List<String> companies, List<String> carriers) {}

    Crowd(Cast cast, Tally tally, Publisher publisher, Ids ids, Random random) {
        this.cast = cast;
        this.tally = tally;
        this.publisher = publisher;
        this.ids = ids;
        this.random = random;
    }

    /** Begins to publish. */
    public void start() {
        clock.scheduleWithFixedDelay(this::tick, 0, TICK_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void tick() {
        tick++;
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        if (tick % TICKS_PER_STEP == 0) {
            cast.stories().forEach(story -> tell(story, now));
        }
        for (int i = 0; i < SINGLES_PER_TICK; i++) {
            send(() -> List.of(call(now)));
        }
        if (tick % TICKS_PER_ARRAY == 0) {
            send(() -> calls(now));
        }
        if (tick % TICKS_PER_MALFORMED == 0) {
            sendMalformed(now);
        }
    }

    /** As one array, or one by one. */
    private void tell(Story story, Instant now) {
        if (!publisher.hasRoom()) {
            return;
        }
        List<Report> reports = story.step(now);
        reports.forEach(tally::add);
        if (reports.isEmpty()) {
            publisher.giveRoomBack();
        } else {
            publisher.send(Shipment.of(reports));
        }
    }

    private void send(Supplier<List<? extends Report>> made) {
        if (publisher.hasRoom()) {
            List<? extends Report> reports = made.get();
            reports.forEach(tally::add);
            publisher.send(Shipment.of(reports));
        }
    }

    private List<CallReport> calls(Instant now) {
        List<CallReport> array = new ArrayList<>();
        for (int i = 0; i < ARRAY; i++) {
            array.add(call(now));
        }
        return array;
    }

    /** One of ten fails, so that no window is ever near a threshold. */
    private CallReport call(Instant now) {
        String customer = cast.companies().get((int) (++calls % cast.companies().size()));
        String carrier = cast.carriers().get(random.nextInt(cast.carriers().size()));
        boolean fails = calls / cast.companies().size() % EVERY_TENTH == 0;
        return fails
                ? CallReport.failed(ids.next(), customer, carrier, now, CallReport.UNAVAILABLE)
                : CallReport.answered(
                        ids.next(), customer, carrier, now, Duration.ofMillis(1_000L + random.nextInt(30_000)));
    }

    /** Alone, among good ones, or no JSON at all. */
    private void sendMalformed(Instant now) {
        if (!publisher.hasRoom()) {
            return;
        }
        String mark = Malformed.mark(ids.next());
        tally.addMalformed(mark);
        switch ((int) (malformed++ % 3)) {
            case 0 -> publisher.send(new Shipment("calls", List.of(Malformed.call(mark)), true));
            case 1 -> {
                CallReport good = call(now);
                tally.add(good);
                publisher.send(new Shipment("calls", List.of(good.json(), Malformed.call(mark)), true));
            }
            default -> publisher.send(Shipment.unreadable("no JSON: " + mark));
        }
    }

    /** Publishes nothing more; what is under way goes on. */
    @Override
    public void close() throws InterruptedException {
        clock.shutdown();
        clock.awaitTermination(1, TimeUnit.MINUTES);
    }
}
