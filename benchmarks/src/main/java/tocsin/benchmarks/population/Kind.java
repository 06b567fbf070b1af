package tocsin.benchmarks.population;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** What companies are for. Each of them is watched by the same alerts. */
public enum Kind {
    /** Has ordinary traffic; no alert of it fires. */
    CUSTOMER,
    /** The same. */
    CARRIER,
    /** Its balance breaches and recovers. */
    BALANCE,
    /** Has failures in a row, and recovers. */
    FAILURES,
    /** Its ASR breaches and recovers. */
    ASR;

    /** The id of the company that the others are copies of; it appears in nothing else that is copied. */
    String first() {
        return "first-" + word();
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The id of a company of this kind. */
    public String id(int number) {
        return "%s-%06d".formatted(word(), number);
    }

    /** The first so many ids. */
    public List<String> ids(int count) {
        return IntStream.range(0, count).mapToObj(this::id).toList();
    }
}
