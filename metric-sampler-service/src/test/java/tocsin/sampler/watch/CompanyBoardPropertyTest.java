package tocsin.sampler.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import tocsin.sampler.alert.ARule;
import tocsin.sampler.alert.AlertRule;
import tocsin.sampler.alert.Operator;
import tocsin.sampler.alert.cron.UnixCron;
import tocsin.sampler.call.CallSums;
import tocsin.sampler.call.Slice;
import tocsin.sampler.company.Company;
import tocsin.sampler.gauge.Move;
import tocsin.sampler.gauge.Reading;
import tocsin.sampler.gauge.Sample;
import tocsin.sampler.ingest.Receipt.SliceTotal;
import tocsin.sampler.metric.CallArea;
import tocsin.sampler.metric.GaugeArea;
import tocsin.sampler.replica.Duty;

/** Judged at the end of each slice, it does not matter how what came in it was split, nor in which order it came. */
class CompanyBoardPropertyTest {

    private static final Company ACME = Station.company("acme");
    private static final long FIRST = Slice.at(Instant.parse("2026-03-02T09:14:00Z"));
    private static final List<AlertRule> RULES = List.of(
            Station.lowAsr().atLeast(3).identifiedBy(new UUID(0, 1)).build(),
            ARule.on(CallArea.CPS, Operator.ABOVE, 0.3)
                    .over(Duration.ofSeconds(20))
                    .identifiedBy(new UUID(0, 2))
                    .build(),
            ARule.lowBalance()
                    .holdingFor(Duration.ofSeconds(20))
                    .identifiedBy(new UUID(0, 3))
                    .build(),
            ARule.on(GaugeArea.CHANNELS, Operator.AT_OR_ABOVE, 5)
                    .identifiedBy(new UUID(0, 4))
                    .build(),
            ARule.dailyBalance()
                    .on(UnixCron.schedule("* * * * *"))
                    .identifiedBy(new UUID(0, 5))
                    .build());

    /** What comes in one slice: answered and failed calls, balances and live calls. */
    record Input(List<Boolean> calls, List<Integer> balances, List<Integer> channels) {}

    @Property(tries = 300)
    void splitting_or_reordering_input_within_a_slice_changes_nothing(
            @ForAll("slices") List<Input> slices, @ForAll Random random) {
        assertThat(play(slices, Optional.of(random))).isEqualTo(play(slices, Optional.empty()));
    }

    /** What is decided at the end of each slice, whose input is told as it came, or in pieces and in any order. */
    private static List<String> play(List<Input> slices, Optional<Random> disorder) {
        CompanyBoard board = board();
        List<Decision> decisions = new ArrayList<>();
        long slice = FIRST;
        for (Input input : slices) {
            List<Runnable> pieces = new ArrayList<>();
            calls(input, slice, disorder.isPresent()).forEach(total -> pieces.add(() -> board.put(total)));
            readings(input, slice).forEach(reading -> pieces.add(() -> board.put(reading)));
            disorder.ifPresent(random -> Collections.shuffle(pieces, random));
            pieces.forEach(Runnable::run);
            slice++;
            board.judgeAll(Slice.start(slice).minusMillis(1), decisions);
        }
        return decisions.stream().map(CompanyBoardPropertyTest::words).toList();
    }

    private static CompanyBoard board() {
        Instant start = Slice.start(FIRST);
        CompanyBoard board = new CompanyBoard(Duty.JUDGES);
        RULES.forEach(rule -> board.watch(rule, ACME, 0, start));
        board.watches().forEach(watch -> watch.adopt(Optional.empty(), start));
        board.historyIsKnown();
        return board;
    }

    /** The total of the slice; split, the total after each call. */
    private static List<SliceTotal> calls(Input input, long slice, boolean split) {
        List<SliceTotal> totals = new ArrayList<>();
        CallSums total = CallSums.NONE;
        for (boolean answered : input.calls()) {
            total = total.plus(new CallSums(1, 1, answered ? 1 : 0, 1, answered ? 60_000 : 0, 1, 900));
            totals.add(new SliceTotal("acme", slice, total));
        }
        return split || totals.isEmpty() ? totals : totals.subList(totals.size() - 1, totals.size());
    }

    /** Balances and moves of channels, each kind a second apart; what moves at one moment is a total that grows. */
    private static List<Reading> readings(Input input, long slice) {
        List<Reading> readings = new ArrayList<>();
        Instant at = Slice.start(slice);
        for (int balance : input.balances()) {
            at = at.plusSeconds(1);
            readings.add(new Sample("acme", GaugeArea.BALANCE, balance, at));
        }
        Map<Instant, Move> totals = new HashMap<>();
        for (int moved : input.channels()) {
            Instant moment = Slice.start(slice).plusSeconds(Math.abs(moved) % 5);
            Move move = new Move("acme", GaugeArea.CHANNELS, Math.max(0, moved), Math.max(0, -moved), moment);
            readings.add(totals.merge(moment, move, Move::plus));
        }
        return readings;
    }

    private static String words(Decision decision) {
        return decision.transition().at() + " " + decision.transition().rule().id() + " "
                + decision.transition().step() + " " + decision.transition().measurement();
    }

    @Provide
    Arbitrary<List<Input>> slices() {
        Arbitrary<List<Boolean>> calls = Arbitraries.of(true, false).list().ofMaxSize(8);
        Arbitrary<List<Integer>> balances =
                Arbitraries.of(-10, 49, 50, 60, 61, 200).list().ofMaxSize(4);
        Arbitrary<List<Integer>> channels =
                Arbitraries.integers().between(-4, 6).list().ofMaxSize(6);
        return Combinators.combine(calls, balances, channels)
                .as(Input::new)
                .list()
                .ofMaxSize(25);
    }
}
