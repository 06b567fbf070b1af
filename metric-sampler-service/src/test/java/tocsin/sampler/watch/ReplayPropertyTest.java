package tocsin.sampler.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import tocsin.sampler.alert.ARule;
import tocsin.sampler.alert.AlertRule;
import tocsin.sampler.alert.NoDataPolicy;
import tocsin.sampler.alert.Scope;
import tocsin.sampler.alert.cron.UnixCron;

/** The whole of evaluation, from definitions and calls to what is recorded, depends on nothing but what it is told. */
class ReplayPropertyTest {

    private static final List<AlertRule> RULES = List.of(
            Station.lowAsr()
                    .watching(new Scope.OfTag("gold"))
                    .holdingFor(Duration.ofSeconds(15))
                    .repeatedEvery(Duration.ofSeconds(30))
                    .withoutData(NoDataPolicy.RESET)
                    .build(),
            ARule.lowBalance()
                    .watching(new Scope.Everyone())
                    .identifiedBy(new UUID(0, 1))
                    .build(),
            ARule.dailyBalance()
                    .on(UnixCron.schedule("* * * * *"))
                    .identifiedBy(new UUID(0, 2))
                    .build());

    @Property(tries = 200)
    void replaying_the_same_input_gives_the_same_transitions(@ForAll("happenings") List<Happening> happenings) {
        assertThat(replay(happenings)).isEqualTo(replay(happenings));
    }

    private static List<String> replay(List<Happening> happenings) {
        Station station = new Station();
        station.define(RULES.toArray(AlertRule[]::new));
        station.define(Station.company("acme", "gold"), Station.company("globex"));
        happenings.forEach(happening -> happening.to().accept(station));
        return station.log.transitions.stream()
                .map(transition -> transition.at() + " " + transition.company().id() + " " + transition.step() + " "
                        + transition.reason())
                .toList();
    }

    /** Something that happens to a station. */
    record Happening(String words, Consumer<Station> to) {
        @Override
        public String toString() {
            return words;
        }
    }

    @Provide
    Arbitrary<List<Happening>> happenings() {
        Arbitrary<String> companies = Arbitraries.of("acme", "globex");
        return Arbitraries.frequencyOf(
                        Tuple.of(4, calls(companies)),
                        Tuple.of(2, balances(companies)),
                        Tuple.of(4, ticks()),
                        Tuple.of(1, tags(companies)))
                .list()
                .ofMaxSize(40);
    }

    private static Arbitrary<Happening> calls(Arbitrary<String> companies) {
        Arbitrary<Integer> many = Arbitraries.of(0, 5, 20);
        return Combinators.combine(companies, many, many)
                .as((company, answered, failed) -> new Happening(
                        company + ": " + answered + " answered, " + failed + " failed",
                        station -> station.calls(company, answered, failed)));
    }

    private static Arbitrary<Happening> balances(Arbitrary<String> companies) {
        return Combinators.combine(companies, Arbitraries.of(-10, 49, 55, 61))
                .as((company, balance) ->
                        new Happening(company + ": balance " + balance, station -> station.balances(company, balance)));
    }

    private static Arbitrary<Happening> ticks() {
        return Arbitraries.of(1, 5, 15, 60)
                .map(seconds -> new Happening(
                        "tick after " + seconds + " s", station -> station.tickAfter(Duration.ofSeconds(seconds))));
    }

    private static Arbitrary<Happening> tags(Arbitrary<String> companies) {
        return Combinators.combine(companies, Arbitraries.of("gold", "silver"))
                .as((company, tag) -> new Happening(
                        company + " is " + tag, station -> station.define(Station.company(company, tag))));
    }
}
