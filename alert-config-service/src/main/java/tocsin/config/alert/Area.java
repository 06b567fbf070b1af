package tocsin.config.alert;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import tocsin.config.text.Word;

/** What an alert watches: something measured over a sample period, or a gauge that has a value at any moment. */
public sealed interface Area extends Word permits MeasuredArea, Gauge {

    /**
     * Reads an area.
     *
     * @throws IllegalArgumentException where there is none of that name, or this version does not evaluate it
     */
    static Area of(String text) {
        NotYet.refuseArea(text);
        if (text.startsWith(Gauge.Custom.PREFIX)) {
            return new Gauge.Custom(text);
        }
        return Stream.<Area>concat(Stream.of(MeasuredArea.values()), Stream.of(Gauge.BuiltIn.values()))
                .filter(area -> area.text().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("must be one of " + Word.list(MeasuredArea.values())
                        + ", " + Word.list(Gauge.BuiltIn.values()) + ", " + Gauge.Custom.PREFIX + "<name>"));
    }

    /** Which numbers its values can be. */
    ValueRange range();

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
