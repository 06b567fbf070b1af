package tocsin.config.alert;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Areas that are measured over the calls of a sample period. */
public enum MeasuredArea implements Area {
    /** Answer-seizure ratio (ITU-T E.425), per cent. */
    ASR("asr", Values.PER_CENT, true),
    /** Average call duration, seconds. */
    ACD("acd", Values.NOT_NEGATIVE, true),
    /** Post-dial delay, seconds. */
    PDD("pdd", Values.NOT_NEGATIVE, true),
    /** Network effectiveness ratio (ITU-T E.425), per cent. */
    NER("ner", Values.PER_CENT, true),
    /** Calls started per second. */
    CPS("cps", Values.NOT_NEGATIVE, false);

    /** The length of the slices that calls are counted in; a window is made of whole slices. */
    static final Duration SLICE = Duration.ofSeconds(10);

    static final Duration LONGEST_SAMPLE_PERIOD = Duration.ofDays(1);
    static final int MOST_MINIMUM_CALLS = 1_000_000;
    private static final int STANDARD_MINIMUM_CALLS = 1;

    private final String text;
    private final Values values;
    private final boolean needsCalls;

    MeasuredArea(String text, Values values, boolean needsCalls) {
        this.text = text;
        this.values = values;
        this.needsCalls = needsCalls;
    }

    private enum Values {
        PER_CENT,
        NOT_NEGATIVE
    }

    @Override
    public String text() {
        return text;
    }

    @Override
    public Optional<String> whyNotThreshold(BigDecimal threshold) {
        if (values == Values.PER_CENT && threshold.compareTo(BigDecimal.valueOf(100)) > 0) {
            return Optional.of("must be from 0 to 100, since " + text + " is in per cent");
        }
        if (threshold.signum() < 0) {
            return Optional.of("must not be negative, since " + text + " never is");
        }
        return Optional.empty();
    }

    @Override
    public List<Violation> check(AlertDraft draft) {
        List<Violation> violations = new ArrayList<>();
        if (draft.samplePeriod == null) {
            violations.add(new Violation("samplePeriod", "is required for the area " + text));
        } else if (!isWholeSlices(draft.samplePeriod)) {
            violations.add(new Violation("samplePeriod", "must be from PT10S to P1D in steps of 10 seconds"));
        }
        if (draft.minimumCalls != null) {
            whyNotMinimumCalls(draft.minimumCalls)
                    .ifPresent(detail -> violations.add(new Violation("minimumCalls", detail)));
        }
        return violations;
    }

    private static boolean isWholeSlices(Duration period) {
        return period.compareTo(SLICE) >= 0
                && period.compareTo(LONGEST_SAMPLE_PERIOD) <= 0
                && period.toSeconds() % SLICE.toSeconds() == 0;
    }

    private Optional<String> whyNotMinimumCalls(int minimumCalls) {
        if (!needsCalls) {
            return Optional.of("has no meaning for the area " + text + ", which is 0 without calls");
        }
        return minimumCalls >= 1 && minimumCalls <= MOST_MINIMUM_CALLS
                ? Optional.empty()
                : Optional.of("must be from 1 to " + MOST_MINIMUM_CALLS);
    }

    @Override
    public Measurement measurement(Duration samplePeriod, Integer minimumCalls) {
        int calls = minimumCalls == null ? STANDARD_MINIMUM_CALLS : minimumCalls;
        return new Measurement.OverWindow(this, samplePeriod, needsCalls ? OptionalInt.of(calls) : OptionalInt.empty());
    }
}
