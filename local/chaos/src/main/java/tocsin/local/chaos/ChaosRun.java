package tocsin.local.chaos;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import tocsin.local.chaos.books.Balance;
import tocsin.local.chaos.books.Books;
import tocsin.local.chaos.books.Found;
import tocsin.local.chaos.books.Sent;
import tocsin.local.chaos.evidence.Broker;
import tocsin.local.chaos.evidence.Inbox;
import tocsin.local.chaos.evidence.Logs;
import tocsin.local.chaos.evidence.Lookout;
import tocsin.local.chaos.evidence.Records;
import tocsin.local.chaos.evidence.Tables;
import tocsin.local.chaos.load.Crowd;
import tocsin.local.chaos.load.Malformed;
import tocsin.local.chaos.load.Publisher;
import tocsin.local.chaos.load.Story;
import tocsin.local.chaos.load.Tally;
import tocsin.local.chaos.load.World;
import tocsin.local.chaos.process.Troupe;
import tocsin.local.chaos.storm.Role;
import tocsin.local.embedded.MailInbox;
import tocsin.local.settings.Failure;

/** One storm over the whole system, from the first start to the report. */
public final class ChaosRun implements AutoCloseable {

    private static final Duration FIRST_PHASE_WITHIN = Duration.ofSeconds(90);
    private static final Duration LAST_PHASE_WITHIN = Duration.ofSeconds(120);
    private static final Duration QUIET_WITHIN = Duration.ofSeconds(150);
    private static final Duration POLL = Duration.ofMillis(250);
    private static final List<String> QUEUES = List.of("calls", "samples", "notification:global");
    private static final String REJECTED = "calls.rejected";

    private final Settings settings;
    private final MailInbox mails;
    private final Troupe troupe;
    private final World world;
    private final Tally tally = new Tally();
    private final Striker striker;

    private ChaosRun(Settings settings, MailInbox mails, Troupe troupe) {
        this.settings = settings;
        this.mails = mails;
        this.troupe = troupe;
        this.world = new World(settings.seed(), Long.toString(Instant.now().toEpochMilli(), Character.MAX_RADIX));
        this.striker = new Striker(troupe);
    }

    /** Prepares a run; nothing is started but the mail server, which is the world's. */
    public static ChaosRun prepare(Settings settings) throws IOException, Failure, InterruptedException {
        MailInbox mails = MailInbox.start(settings.folder().resolve("inbox"), 0);
        Troupe troupe = Troupe.prepare(settings.cast(), settings.packages(), settings.folder(), mails.port());
        return new ChaosRun(settings, mails, troupe);
    }

    /** Runs it to its end. */
    public Outcome run() throws Exception {
        Instant begun = Instant.now();
        troupe.start(settings.cast());
        world.define(troupe.addresses().http(settings.cast().of(Role.CONFIG).get(0)), troupe.token("administrator"));
        try (Publisher publisher = publisher();
                Tables seen = new Tables(troupe.addresses().database());
                Lookout lookout = new Lookout(seen, world.stories())) {
            Crowd crowd = world.crowd(tally, publisher);
            crowd.start();
            lookout.start();
            boolean warm = await(
                    FIRST_PHASE_WITHIN, () -> everyStory(story -> story.states().size() > 1));
            Instant storm = Instant.now();
            Optional<String> brokenOff = warm ? storm() : Optional.of("nobody was ready for it");
            Instant calm = Instant.now();
            world.stories().forEach(Story::endSoon);
            await(LAST_PHASE_WITHIN, () -> everyStory(Story::done));
            crowd.close();
            return books(publisher, new Outcome.Times(begun, storm, calm, calm), brokenOff);
        }
    }

    /** Returns why it did not come to its end; the books are looked at all the same. */
    private Optional<String> storm() throws InterruptedException, IOException, Failure {
        try {
            striker.strike(settings.plan());
            return Optional.empty();
        } catch (ExecutionException | TimeoutException cause) {
            return Optional.of(cause.toString());
        }
    }

    private Publisher publisher() {
        return new Publisher(
                settings.seed(),
                troupe.addresses().amqp(),
                settings.cast().of(Role.SAMPLER).stream()
                        .map(troupe.addresses()::http)
                        .toList(),
                troupe.token("publisher"),
                settings.echoWithin());
    }

    private boolean everyStory(Predicate<Story> what) {
        return world.stories().stream().allMatch(what);
    }

    private Outcome books(Publisher publisher, Outcome.Times times, Optional<String> brokenOff) throws Exception {
        try (Tables tables = new Tables(troupe.addresses().database());
                Broker broker = new Broker(troupe.addresses().amqp())) {
            Records records = new Records(tables);
            await(QUIET_WITHIN, () -> publisher.open() == 0 && isQuiet(records, broker));
            Found found = found(records, broker);
            Sent sent =
                    new Sent(tally.slices(), tally.samples(), world.chains(), world.recipients(), tally.malformed());
            Balance balance = Books.balance(sent, found, striker.strikes());
            return new Outcome(
                    settings,
                    times.over(Instant.now()),
                    brokenOff,
                    striker.strikes(),
                    world.stories(),
                    tally,
                    found,
                    balance,
                    Outcome.Publishing.of(publisher),
                    troupe.parts(),
                    Logs.errors(settings.folder().resolve("logs")));
        }
    }

    private boolean isQuiet(Records records, Broker broker) {
        try {
            return records.starts() >= tally.starts()
                    && records.unfinished() == 0
                    && broker.waiting(QUEUES).values().stream().allMatch(waiting -> waiting == 0);
        } catch (SQLException | ExecutionException notYet) {
            return false;
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Found found(Records records, Broker broker)
            throws SQLException, ExecutionException, InterruptedException, IOException, MessagingException {
        Map<String, Long> queues = broker.waiting(QUEUES);
        List<String> rejected = broker.take(REJECTED).stream()
                .map(text -> Malformed.markIn(text).orElse(text))
                .toList();
        return new Found(
                records.slices(),
                records.samples(),
                records.transitions(),
                records.notifications(),
                Inbox.mails(mails.folder()),
                rejected,
                queues);
    }

    /** Returns whether it has come to be so. */
    private static boolean await(Duration limit, BooleanSupplier what) throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        while (!what.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            TimeUnit.NANOSECONDS.sleep(POLL.toNanos());
        }
        return true;
    }

    @Override
    public void close() throws InterruptedException {
        striker.close();
        troupe.close();
        mails.close();
    }
}
