package tocsin.config.alert;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tocsin.config.text.Word;

/** What an alert watches: something measured over a sample period, or a gauge whose last sample is its value. */
public sealed interface Area extends Word permits MeasuredArea, Gauge {

    /**
     * Reads an area.
     *
     * @throws IllegalArgumentException where there is none of that name, or this version does not evaluate it
     */
    static Area of(String text) {
        NotYet.refuseArea(text);
        return Word.among(
                Stream.concat(Stream.of(MeasuredArea.values()), Stream.of(Gauge.values()))
                        .toArray(Area[]::new),
                text);
    }

    /** Whether a threshold is one that values of this area can cross; empty where it is, else the reason. */
    Optional<String> whyNotThreshold(BigDecimal threshold);

    /** What is wrong with how a draft wants this area to be measured. */
    List<Violation> check(AlertDraft draft);

    /**
     * How this area is measured.
     *
     * @param samplePeriod the length of the window; null where the area has none
     * @param minimumCalls how many calls make a value; null for the area's standard
     */
    Measurement measurement(Duration samplePeriod, Integer minimumCalls);
}
