package tocsin.sampler.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import tocsin.sampler.alert.ARule;
import tocsin.sampler.alert.AlertRule;
import tocsin.sampler.alert.AlertState;
import tocsin.sampler.alert.Scope;
import tocsin.sampler.alert.Transition;
import tocsin.sampler.definition.Definition;
import tocsin.sampler.definition.Revised;
import tocsin.sampler.watch.Cluster.Node;

/**
 * Replicas that come, go, die, stop and go on, while all of them count: what they record together is what one of them
 * would have recorded. Balances carry a number, in their least digits, by which it is seen how much a decision knew.
 */
class ReplicasPropertyTest {

    private static final List<String> COMPANIES =
            IntStream.range(0, 7).mapToObj(i -> "company-" + i).toList();
    private static final AlertRule LOW_BALANCE = ARule.lowBalance()
            .watching(new Scope.Everyone())
            .identifiedBy(new UUID(0, 1))
            .build();
    private static final AlertRule LOW_ASR = Station.lowAsr()
            .watching(new Scope.Everyone())
            .identifiedBy(new UUID(0, 2))
            .build();
    private static final List<Revised> DEFINITIONS = Stream.concat(
                    Stream.of(LOW_BALANCE, LOW_ASR).map(Definition.AlertDefined::new),
                    COMPANIES.stream().map(Station::company).map(Definition.CompanyDefined::new))
            .map(definition -> new Revised(definition, 1))
            .toList();

    private static final Duration AT_MOST = Duration.ofSeconds(5);
    private static final int LOW = 10;
    private static final int HIGH = 100;
    private static final double LEAST = 1e-6;

    /** What happens to the replicas, and for how long after that nothing else does. */
    record Event(Kind kind, int which, int seconds) {}

    enum Kind {
        JOINS,
        LEAVES,
        DIES,
        STOPS,
        GOES_ON,
        DATABASE_GOES_AWAY,
        NOTHING
    }

    @Property(tries = 60)
    void whatever_happens_to_replicas_they_record_what_one_of_them_would(
            @ForAll("events") List<Event> events, @ForAll Random random) {
        new Run(random).play(events);
    }

    /** One run, with all that has to be true at any moment of it. */
    private static final class Run {

        private final Random random;
        private final Cluster cluster;
        private final Map<String, Instant> changed = new HashMap<>();
        private final Map<String, Boolean> low = new HashMap<>();
        private Instant disturbed;
        private int number;

        Run(Random random) {
            this.random = random;
            this.cluster = new Cluster(DEFINITIONS, random);
            this.disturbed = cluster.now();
        }

        void play(List<Event> events) {
            cluster.join();
            pass(3);
            for (Event event : events) {
                happen(event);
                pass(event.seconds());
            }
            cluster.nodes.forEach(cluster::goOn);
            disturbed = cluster.now();
            pass(8);
            cluster.pass(Duration.ofSeconds(1));
            everyChainIsOne();
            everyDecisionKnewAtLeastWhatTheOneBeforeKnew();
            nothingWasToldThatWasNotSo();
            everyWindowIsWhatWasCounted();
        }

        private void happen(Event event) {
            List<Node> running = cluster.running();
            Node node = cluster.nodes.get(event.which() % cluster.nodes.size());
            boolean others = running.size() > (running.contains(node) ? 1 : 0);
            switch (event.kind()) {
                case JOINS -> {
                    if (cluster.nodes.size() < 4) {
                        cluster.join();
                    }
                }
                case LEAVES -> {
                    if (others && running.contains(node)) {
                        cluster.leave(node);
                    }
                }
                case DIES -> {
                    if (others) {
                        cluster.kill(node);
                    }
                }
                case STOPS -> {
                    if (others) {
                        cluster.stop(node);
                    }
                }
                case GOES_ON -> cluster.nodes.forEach(cluster::goOn);
                case DATABASE_GOES_AWAY -> {
                    cluster.databaseIsAway(true);
                    cluster.pass(Duration.ofSeconds(event.seconds()));
                    cluster.databaseIsAway(false);
                }
                default -> {}
            }
            disturbed = cluster.now();
        }

        private void pass(int seconds) {
            Instant end = cluster.now().plusSeconds(seconds);
            while (cluster.now().isBefore(end)) {
                if (random.nextInt(4) == 0) {
                    count();
                }
                cluster.step();
                noCompanyWaitsTooLong();
            }
        }

        private void count() {
            String company = COMPANIES.get(random.nextInt(COMPANIES.size()));
            List<Node> running = cluster.running();
            Node node = running.get(random.nextInt(running.size()));
            Optional<Double> balance = Optional.empty();
            if (random.nextInt(3) == 0) {
                boolean isLow = random.nextBoolean();
                balance = Optional.of((isLow ? LOW : HIGH) + ++number * LEAST);
                changed.put(company, cluster.now());
                low.put(company, isLow);
                // Counted in the order of their numbers: one after the other is on the way.
                node.count(company, 0, 0, balance);
                cluster.passUntil(() -> cluster.database.knows(number * LEAST));
            } else {
                node.count(company, random.nextInt(20), random.nextInt(20), balance);
            }
        }

        private void noCompanyWaitsTooLong() {
            changed.forEach((company, since) -> {
                Instant last = since.isAfter(disturbed) ? since : disturbed;
                if (cluster.now().isAfter(last.plus(AT_MOST))) {
                    StoredState state = cluster.database.states.get(Station.key(LOW_BALANCE, company));
                    assertThat(state).describedAs(company).isNotNull();
                    assertThat(state.code())
                            .describedAs(company)
                            .isEqualTo(low.get(company) ? AlertState.FIRING : AlertState.OK);
                }
            });
        }

        private Map<WatchKey, List<Transition>> chains() {
            Map<WatchKey, List<Transition>> chains = new HashMap<>();
            cluster.database.transitions.forEach(transition -> chains.computeIfAbsent(
                            Station.key(transition.rule(), transition.company().id()), key -> new ArrayList<>())
                    .add(transition));
            return chains;
        }

        private void everyChainIsOne() {
            chains().forEach((key, chain) -> {
                for (int i = 1; i < chain.size(); i++) {
                    assertThat(chain.get(i).step().from().code())
                            .isEqualTo(chain.get(i - 1).step().to().code());
                    assertThat(chain.get(i).step().to().code())
                            .isNotEqualTo(chain.get(i - 1).step().to().code());
                }
                assertThat(cluster.database.states.get(key).version()).isEqualTo(chain.size());
            });
        }

        private void everyDecisionKnewAtLeastWhatTheOneBeforeKnew() {
            chains().forEach((key, chain) -> {
                if (key.alertId().equals(LOW_BALANCE.id())) {
                    assertThat(chain.stream().map(Run::number)).isSorted();
                }
            });
        }

        private static long number(Transition transition) {
            double value = transition.measurement().value().orElseThrow();
            return Math.round((value - (value < 50 ? LOW : HIGH)) / LEAST);
        }

        private void nothingWasToldThatWasNotSo() {
            chains().values().stream().flatMap(List::stream).forEach(transition -> {
                double value = transition.measurement().value().orElseThrow();
                boolean fires = transition.step().to().code().equals(AlertState.FIRING);
                boolean bad = transition.rule().equals(LOW_BALANCE) ? value < 50 : value <= 30;
                assertThat(fires).describedAs(transition.toString()).isEqualTo(bad);
            });
        }

        /** Whoever judges a company measures what a reading of the whole history gives. */
        private void everyWindowIsWhatWasCounted() {
            for (String company : COMPANIES) {
                assertThat(cluster.judges(company)).hasSize(1);
                Node judge = cluster.judges(company).get(0);
                List<WatchKey> keys = List.of(Station.key(LOW_ASR, company), Station.key(LOW_BALANCE, company));
                assertThat(cluster.measuredBy(judge, keys)).isEqualTo(cluster.measuredBy(cluster.fresh(), keys));
            }
        }
    }

    @Provide
    Arbitrary<List<Event>> events() {
        Arbitrary<Kind> kinds = Arbitraries.frequency(
                Tuple.of(3, Kind.JOINS),
                Tuple.of(1, Kind.LEAVES),
                Tuple.of(2, Kind.DIES),
                Tuple.of(3, Kind.STOPS),
                Tuple.of(3, Kind.GOES_ON),
                Tuple.of(1, Kind.DATABASE_GOES_AWAY),
                Tuple.of(2, Kind.NOTHING));
        Arbitrary<Integer> seconds = Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.integers().between(0, 9)), Tuple.of(1, Arbitraries.of(30, 45, 75)));
        return Combinators.combine(kinds, Arbitraries.integers().between(0, 5), seconds)
                .as(Event::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(14);
    }
}
