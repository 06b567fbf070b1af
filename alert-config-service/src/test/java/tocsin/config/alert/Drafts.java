package tocsin.config.alert;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import tocsin.config.recipient.Recipient;

/** Drafts that are alerts already, for tests that spoil one thing. */
final class Drafts {

    private Drafts() {}

    static AlertDraft asr() {
        return watching(MeasuredArea.ASR).samplePeriod(Duration.ofMinutes(5));
    }

    static AlertDraft balance() {
        return watching(Gauge.BuiltIn.BALANCE);
    }

    static AlertDraft watching(Area area) {
        return new AlertDraft()
                .title("Low")
                .recipients(List.of(Recipient.of("noc@acme.example")))
                .area(area)
                .operator(Comparison.LESS_OR_EQUAL)
                .threshold(new BigDecimal("30"));
    }
}
