package tocsin.config.alert;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Areas whose value is their last sample. */
public enum Gauge implements Area {
    /** The money that a company has left, in its currency; may be negative. */
    BALANCE("balance");

    private final String text;

    Gauge(String text) {
        this.text = text;
    }

    @Override
    public String text() {
        return text;
    }

    @Override
    public Optional<String> whyNotThreshold(BigDecimal threshold) {
        return Optional.empty();
    }

    @Override
    public List<Violation> check(AlertDraft draft) {
        List<Violation> violations = new ArrayList<>();
        String reason = "has no meaning for the area " + text + ", whose value is its last sample";
        if (draft.samplePeriod != null) {
            violations.add(new Violation("samplePeriod", reason));
        }
        if (draft.minimumCalls != null) {
            violations.add(new Violation("minimumCalls", reason));
        }
        if (draft.noData != NoDataPolicy.KEEP) {
            violations.add(
                    new Violation("noData", "can only be keep for the area " + text + ", whose last sample stays"));
        }
        return violations;
    }

    @Override
    public Measurement measurement(Duration samplePeriod, Integer minimumCalls) {
        return new Measurement.LastSample(this);
    }
}
