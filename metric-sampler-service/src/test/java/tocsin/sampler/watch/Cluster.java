package tocsin.sampler.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import tocsin.sampler.TestClock;
import tocsin.sampler.definition.Revised;
import tocsin.sampler.metric.Measurement;
import tocsin.sampler.replica.Attendance;
import tocsin.sampler.replica.Duty;
import tocsin.sampler.replica.ReplicaId;
import tocsin.sampler.replica.Standing;
import tocsin.sampler.script.Runner;
import tocsin.sampler.watch.SharedDatabase.Wire;

/**
 * Replicas over one database under virtual time. Whose turn it is, and when a request arrives, is left to chance, which
 * repeats itself: the same random numbers give the same run. A stopped replica does nothing; what it had sent arrives.
 */
final class Cluster {

    private static final Duration STEP = Duration.ofMillis(50);
    private static final int MOVES_A_STEP = 150;
    private static final int BEAT = 500;
    private static final int FOLLOW = 200;
    private static final int TICK = 1000;
    private static final int UPKEEP = 10_000;

    final TestClock clock = new TestClock("2026-03-02T09:14:00Z");
    final SharedDatabase database = new SharedDatabase(clock);
    final List<Node> nodes = new ArrayList<>();
    private final List<Revised> definitions;
    private final Random random;
    private boolean databaseIsAway;

    Cluster(List<Revised> definitions, Random random) {
        this.definitions = definitions;
        this.random = random;
    }

    /** One replica. */
    final class Node implements Evaluator.Observer {

        final ReplicaId id = new ReplicaId(new UUID(random.nextLong(), random.nextLong()));
        final Wire wire = new Wire();
        final Attendance attendance = new Attendance(id, "node", SharedDatabase.LIMIT, database.roll(wire), clock);
        final Evaluator evaluator = new Evaluator(
                Standing.outside(id),
                database.log(id, wire),
                database.history(wire),
                database.receipts(id, wire),
                Runner.NONE,
                clock,
                wire,
                this);
        private final boolean[] busy = new boolean[2];
        private boolean stopped;

        private void start() {
            evaluator.revise(definitions).subscribe().with(done -> {});
        }

        void count(String company, int answered, int failed, Optional<Double> balance) {
            wire.call(() -> database.count(id, company, answered, failed, balance))
                    .subscribe()
                    .with(receipt -> evaluator.take(receipt).subscribe().with(done -> {}));
        }

        void define(Revised revised) {
            evaluator.revise(List.of(revised)).subscribe().with(done -> {});
        }

        boolean isReady() {
            return !stopped && attendance.standing().ready();
        }

        private void timers(long millis) {
            if (millis % BEAT == 0 && !busy[0]) {
                busy[0] = true;
                attendance.beat(evaluator.isReady()).subscribe().with(standing -> {
                    busy[0] = false;
                    evaluator.attend(standing).subscribe().with(done -> {});
                });
            }
            if (millis % FOLLOW == 0 && !busy[1] && attendance.standing().term() > 0) {
                busy[1] = true;
                evaluator.follow().subscribe().with(done -> busy[1] = false);
            }
            if (millis % TICK == 0) {
                evaluator.tick().subscribe().with(done -> {});
            }
            if (millis % UPKEEP == 0 && attendance.steadyFor().toSeconds() >= 20) {
                wire.run(database::forgetReceipts).subscribe().with(done -> {});
            }
            if (millis % UPKEEP == 0 && attendance.aloneFor().toSeconds() >= 60) {
                wire.run(() -> database.nobodyFollows(id)).subscribe().with(done -> {});
            }
        }

        /** One thing that can happen next, if anything can. */
        private void move() {
            switch (random.nextInt(3)) {
                case 0 -> runOne(!stopped, wire.tasks, 0);
                case 1 -> send();
                default -> runOne(!databaseIsAway, wire.sent, random.nextInt(wire.sent.size() + 1));
            }
        }

        private void send() {
            if (!stopped && !wire.unsent.isEmpty()) {
                wire.sent.add(wire.unsent.remove(0));
            }
        }

        private static void runOne(boolean can, List<Runnable> queue, int which) {
            if (can && which < queue.size()) {
                queue.remove(which).run();
            }
        }

        @Override
        public void recorded(List<Decision> decisions) {}

        @Override
        public void failed(Throwable cause) {
            throw new AssertionError("Nothing fails here", cause);
        }
    }

    Node join() {
        Node node = new Node();
        nodes.add(node);
        node.start();
        return node;
    }

    void stop(Node node) {
        node.stopped = true;
    }

    void goOn(Node node) {
        node.stopped = false;
    }

    /** What it had sent may arrive, or not. */
    void kill(Node node) {
        node.stopped = true;
        if (random.nextBoolean()) {
            node.wire.sent.clear();
        }
        nodes.remove(node);
        List.copyOf(node.wire.sent).forEach(Runnable::run);
    }

    void leave(Node node) {
        node.attendance.leave().subscribe().with(done -> {});
        pass(Duration.ofMillis(200));
        nodes.remove(node);
    }

    void databaseIsAway(boolean away) {
        databaseIsAway = away;
    }

    List<Node> running() {
        return nodes.stream().filter(node -> !node.stopped).toList();
    }

    /** Whoever judges a company, as far as they know themselves. */
    List<Node> judges(String company) {
        return running().stream()
                .filter(node -> node.attendance.standing().duties().apply(company) == Duty.JUDGES)
                .toList();
    }

    /** What a replica measures now. Nothing is counted meanwhile, and time stands still. */
    Map<WatchKey, Measurement> measuredBy(Node node, List<WatchKey> keys) {
        AtomicReference<Map<WatchKey, Measurement>> measured = new AtomicReference<>();
        node.evaluator.measure(keys).subscribe().with(measured::set);
        while (measured.get() == null) {
            node.move();
        }
        return measured.get();
    }

    /** A replica that has only the database to go by, and attends nowhere. */
    Node fresh() {
        Node node = new Node();
        node.start();
        return node;
    }

    Instant now() {
        return clock.instant();
    }

    void pass(Duration time) {
        for (long left = time.toMillis(); left > 0; left -= STEP.toMillis()) {
            step();
        }
    }

    void passUntil(BooleanSupplier condition) {
        Instant patience = now().plusSeconds(60);
        while (!condition.getAsBoolean()) {
            if (now().isAfter(patience)) {
                throw new AssertionError("It does not happen");
            }
            step();
        }
    }

    void step() {
        long millis = clock.instant().toEpochMilli();
        running().forEach(node -> node.timers(millis));
        for (int i = 0; i < MOVES_A_STEP * nodes.size(); i++) {
            nodes.get(random.nextInt(nodes.size())).move();
        }
        clock.advance(STEP);
    }
}
