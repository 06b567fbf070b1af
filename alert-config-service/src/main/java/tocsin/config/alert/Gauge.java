package tocsin.config.alert;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Areas that have a value at any moment, from their first one on: what is left, what goes on, what was counted last.
 */
public sealed interface Gauge extends Area {

    @Override
    default List<Violation> check(AlertDraft draft) {
        Violations violations = new Violations();
        String reason = "has no meaning for the area " + text() + ", which is not measured over time";
        violations.refuse(draft.samplePeriod != null, "samplePeriod", reason);
        violations.refuse(draft.minimumCalls != null, "minimumCalls", reason);
        violations.refuse(
                draft.noData != NoDataPolicy.KEEP,
                "noData",
                "can only be keep for the area " + text() + ", whose last value stays");
        return violations.list();
    }

    @Override
    default Measurement measurement(AlertDraft draft) {
        return new Measurement.LastValue(this);
    }

    /** Gauges whose meaning Tocsin knows. */
    enum BuiltIn implements Gauge {
        /** The money that a company has left, in its currency; may be negative. */
        BALANCE("balance", ValueRange.ANY),
        /** Live calls. */
        CHANNELS("channels", ValueRange.COUNT),
        /** Failed calls since the last answered one. */
        CONSECUTIVE_FAILURES("consecutive-failures", ValueRange.COUNT);

        private final String text;
        private final ValueRange range;

        BuiltIn(String text, ValueRange range) {
            this.text = text;
            this.range = range;
        }

        @Override
        public String text() {
            return text;
        }

        @Override
        public ValueRange range() {
            return range;
        }
    }

    /**
     * A gauge that a publisher of samples has invented; only they know what it means.
     *
     * @param text {@code custom:} and its name: 1 to 64 letters, digits, dots, underscores and hyphens, the first a
     *     letter or digit
     */
    record Custom(String text) implements Gauge {

        static final String PREFIX = "custom:";
        private static final Pattern FORM = Pattern.compile(PREFIX + "[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

        /** Takes a name, or refuses it with an {@link IllegalArgumentException}. */
        public Custom {
            if (!FORM.matcher(text).matches()) {
                throw new IllegalArgumentException("must be custom: and a name of 1 to 64 letters, digits, dots,"
                        + " underscores and hyphens that begins with a letter or digit");
            }
        }

        @Override
        public ValueRange range() {
            return ValueRange.ANY;
        }
    }
}
