package tocsin.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import tocsin.sampler.call.CallSums;
import tocsin.sampler.ingest.Receipt;
import tocsin.sampler.ingest.Receipt.SliceTotal;

/** Calls as many companies have them: about half are answered, a little more or less in each slice. */
final class Traffic {

    private static final int CALLS = 40;
    private static final long SEED = 2026;

    private final List<String> companies;
    private final SplittableRandom random = new SplittableRandom(SEED);

    Traffic(List<String> companies) {
        this.companies = companies;
    }

    /** What a slice of every company adds up to. */
    Receipt slice(long slice) {
        List<SliceTotal> totals = new ArrayList<>(companies.size());
        companies.forEach(company -> totals.add(new SliceTotal(company, slice, calls())));
        return new Receipt(Set.of(), totals, List.of());
    }

    /** The calls of a company in a slice. */
    CallSums calls() {
        long answered = CALLS / 2 + random.nextInt(-4, 5);
        return new CallSums(CALLS, CALLS, answered, answered + 5, answered * 60_000, CALLS - 2, CALLS * 2_500L);
    }
}
