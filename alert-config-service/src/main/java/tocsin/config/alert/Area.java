package tocsin.config.alert;

import java.util.List;
import java.util.stream.Stream;
import tocsin.config.text.Word;

/**
 * What an alert watches: something measured over a sample period, a gauge that has a value at any moment, or what a script
 * answers.
 */
public sealed interface Area extends Word permits MeasuredArea, Gauge, ScriptArea {

    /**
     * Reads an area.
     *
     * @throws IllegalArgumentException where there is none of that name
     */
    static Area of(String text) {
        if (text.startsWith(Gauge.Custom.PREFIX)) {
            return new Gauge.Custom(text);
        }
        return Stream.of(named())
                .filter(area -> area.text().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "must be one of " + Word.list(named()) + ", " + Gauge.Custom.PREFIX + "<name>"));
    }

    private static Area[] named() {
        return Stream.of(MeasuredArea.values(), Gauge.BuiltIn.values(), new Area[] {new ScriptArea()})
                .flatMap(Stream::<Area>of)
                .toArray(Area[]::new);
    }

    /** Which numbers its values can be. */
    ValueRange range();

    /** What is wrong with how a draft wants this area to be measured. */
    List<Violation> check(AlertDraft draft);

    /** How this area is measured, of a draft that has nothing wrong. */
    Measurement measurement(AlertDraft draft);

    /** Whether it says itself that something is wrong, so that it needs no operator, and may run on a schedule. */
    default boolean hasVerdict() {
        return false;
    }
}
