package tocsin.local.chaos.load;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import tocsin.local.chaos.books.SliceKey;
import tocsin.local.chaos.books.Sums;

/**
 * A CDR.
 *
 * @param customer who placed it
 * @param carrier who carried it
 * @param answeredAt null where nobody answered; an answered call rang a second before
 * @param sipCode of one that was not answered: 486, which the network delivered, or 503, which it did not
 */
record CallReport(
        String id, String customer, String carrier, Instant startedAt, Instant answeredAt, Instant endedAt, int sipCode)
        implements Report {

    static final int OK = 200;
    static final int BUSY = 486;
    static final int UNAVAILABLE = 503;

    private static final Duration RINGS = Duration.ofSeconds(1);

    static CallReport answered(String id, String customer, String carrier, Instant end, Duration connected) {
        Instant answered = end.minus(connected);
        return new CallReport(id, customer, carrier, answered.minus(RINGS.multipliedBy(2)), answered, end, OK);
    }

    static CallReport failed(String id, String customer, String carrier, Instant end, int sipCode) {
        return new CallReport(id, customer, carrier, end.minus(RINGS), null, end, sipCode);
    }

    @Override
    public String address() {
        return "calls";
    }

    @Override
    public String json() {
        String answer = answeredAt == null
                ? ""
                : ",\"ringingAt\":\"%s\",\"answeredAt\":\"%s\"".formatted(answeredAt.minus(RINGS), answeredAt);
        return """
                {"id":"%s","type":"cdr","customer":"%s","carrier":"%s","startedAt":"%s"%s,"endedAt":"%s","sipCode":%d}"""
                .formatted(id, customer, carrier, startedAt, answer, endedAt, sipCode);
    }

    /** What it adds to which slices: its start to that of its start, its outcome to that of its end. */
    void addTo(BiConsumer<SliceKey, Sums> slices) {
        List<String> companies = Stream.of(customer, carrier).distinct().toList();
        for (String company : companies) {
            slices.accept(SliceKey.at(company, startedAt), Sums.ONE_START);
            slices.accept(SliceKey.at(company, endedAt), outcome());
        }
    }

    private Sums outcome() {
        if (answeredAt == null) {
            return new Sums(0, 1, 0, sipCode == BUSY ? 1 : 0, 0, 0, 0);
        }
        long connected = Duration.between(answeredAt, endedAt).toMillis();
        long ringDelay = Duration.between(startedAt, answeredAt.minus(RINGS)).toMillis();
        return new Sums(0, 1, 1, 1, connected, 1, ringDelay);
    }
}
