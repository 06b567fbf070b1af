package tocsin.config.alert;

import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;

/** Areas that are measured over the calls of a sample period. */
public enum MeasuredArea implements Area {
    /** Answer-seizure ratio (ITU-T E.425), per cent. */
    ASR("asr", ValueRange.PER_CENT, true),
    /** Average call duration, seconds. */
    ACD("acd", ValueRange.NOT_NEGATIVE, true),
    /** Post-dial delay, seconds. */
    PDD("pdd", ValueRange.NOT_NEGATIVE, true),
    /** Network effectiveness ratio (ITU-T E.425), per cent. */
    NER("ner", ValueRange.PER_CENT, true),
    /** Calls started per second. */
    CPS("cps", ValueRange.NOT_NEGATIVE, false);

    /** The length of the slices that calls are counted in; a window is made of whole slices. */
    static final Duration SLICE = Duration.ofSeconds(10);

    static final Duration LONGEST_SAMPLE_PERIOD = Duration.ofDays(1);

    /** How many calls an alert can at most ask for. */
    public static final int MOST_MINIMUM_CALLS = 1_000_000;

    private static final int STANDARD_MINIMUM_CALLS = 1;

    private final String text;
    private final ValueRange range;
    private final boolean needsCalls;

    MeasuredArea(String text, ValueRange range, boolean needsCalls) {
        this.text = text;
        this.range = range;
        this.needsCalls = needsCalls;
    }

    @Override
    public String text() {
        return text;
    }

    @Override
    public ValueRange range() {
        return range;
    }

    @Override
    public List<Violation> check(AlertDraft draft) {
        Violations violations = new Violations();
        violations.require("samplePeriod", draft.samplePeriod, "is required for the area " + text);
        violations.refuse(
                draft.samplePeriod != null && !isWholeSlices(draft.samplePeriod),
                "samplePeriod",
                "must be from PT10S to P1D in steps of 10 seconds");
        if (needsCalls) {
            violations.refuse(
                    draft.minimumCalls != null && (draft.minimumCalls < 1 || draft.minimumCalls > MOST_MINIMUM_CALLS),
                    "minimumCalls",
                    "must be from 1 to " + MOST_MINIMUM_CALLS);
        } else {
            checkNeedsNothing(draft, violations);
        }
        return violations.list();
    }

    private void checkNeedsNothing(AlertDraft draft, Violations violations) {
        violations.refuse(
                draft.minimumCalls != null,
                "minimumCalls",
                "has no meaning for the area " + text + ", which is 0 without calls");
        violations.refuse(
                draft.noData != NoDataPolicy.KEEP,
                "noData",
                "can only be keep for the area " + text + ", which is 0 without calls");
    }

    private static boolean isWholeSlices(Duration period) {
        return period.compareTo(SLICE) >= 0
                && period.compareTo(LONGEST_SAMPLE_PERIOD) <= 0
                && period.toSeconds() % SLICE.toSeconds() == 0;
    }

    @Override
    public Measurement measurement(AlertDraft draft) {
        int calls = draft.minimumCalls == null ? STANDARD_MINIMUM_CALLS : draft.minimumCalls;
        return new Measurement.OverWindow(
                this, draft.samplePeriod, needsCalls ? OptionalInt.of(calls) : OptionalInt.empty());
    }
}
