package tocsin.benchmarks.latency;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tocsin.benchmarks.latency.Step.What;
import tocsin.benchmarks.population.Census;
import tocsin.benchmarks.population.Kind;

/**
 * Breaches and recoveries, evenly spread over a time: balances and failures in a row every 30 seconds for each company,
 * ASR every minute, so that its window of 30 seconds is empty before. With the companies of {@link Census} that is 7.5
 * breaches a second.
 */
final class BreachPlan {

    private static final long LEAD = Duration.ofSeconds(2).toNanos();
    private static final long RECOVERS_AFTER = Duration.ofSeconds(5).toNanos();

    /** The last ones recover before the end, too. */
    private static final long TAIL = Duration.ofSeconds(7).toNanos();

    private static final long BETWEEN_CALLS = Duration.ofMillis(100).toNanos();
    private static final long CYCLE = Duration.ofSeconds(30).toNanos();
    private static final long CYCLE_OF_ASR = Duration.ofSeconds(60).toNanos();

    /** With three of ten answered the ASR is 30, where it fires; with four more it is 50, where it resets. */
    private static final int ANSWERED_BEFORE = 3;

    private static final int FAILED_BEFORE = 6;
    private static final int ANSWERED_AFTER = 4;

    /** The tenth one in a row fires. */
    private static final int IN_A_ROW_BEFORE = 9;

    private final List<Step> steps = new ArrayList<>();

    private BreachPlan() {}

    /** The steps of a run, in the order of their moments. */
    static List<Step> over(Duration duration, Census census) {
        BreachPlan plan = new BreachPlan();
        long end = duration.toNanos() - TAIL;
        plan.add(Kind.BALANCE, census.of(Kind.BALANCE), CYCLE, end);
        plan.add(Kind.FAILURES, census.of(Kind.FAILURES), CYCLE, end);
        plan.add(Kind.ASR, census.of(Kind.ASR), CYCLE_OF_ASR, end);
        plan.steps.sort(Comparator.comparingLong(Step::atNanos));
        return List.copyOf(plan.steps);
    }

    private void add(Kind kind, int companies, long cycle, long end) {
        for (int number = 0; number < companies; number++) {
            long first = LEAD + cycle * number / companies;
            for (long at = first; at < end; at += cycle) {
                breach(kind, kind.id(number), at);
            }
        }
    }

    private void breach(Kind kind, String company, long at) {
        long before = at;
        if (kind == Kind.ASR) {
            before = calls(kind, company, What.FAILED, FAILED_BEFORE, at);
            calls(kind, company, What.ANSWERED, ANSWERED_BEFORE, before);
        } else if (kind == Kind.FAILURES) {
            calls(kind, company, What.FAILED, IN_A_ROW_BEFORE, at);
        }
        steps.add(new Step(at, kind, company, What.BREACH));
        int recoveries = kind == Kind.ASR ? ANSWERED_AFTER : 1;
        for (int call = 0; call < recoveries; call++) {
            steps.add(new Step(at + RECOVERS_AFTER + call * BETWEEN_CALLS, kind, company, What.RECOVERY));
        }
    }

    /** Some calls one after another, the last of them shortly before a moment. Returns when the first one is. */
    private long calls(Kind kind, String company, What what, int count, long before) {
        for (int call = count; call > 0; call--) {
            steps.add(new Step(before - call * BETWEEN_CALLS, kind, company, what));
        }
        return before - count * BETWEEN_CALLS;
    }
}
