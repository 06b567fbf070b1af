package tocsin.config.alert;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import tocsin.config.script.ScriptName;

/** How the watched value comes about. */
public sealed interface Measurement {

    /** What is measured. */
    Area area();

    /** The window, where there is one. */
    default Optional<OverWindow> window() {
        return Optional.empty();
    }

    /** What a script answers, where it is that. */
    default Optional<Answer> answer() {
        return Optional.empty();
    }

    /**
     * A value over the calls of a window.
     *
     * @param samplePeriod how far the window reaches back: 10 seconds to 1 day, whole slices of 10 seconds
     * @param minimumCalls with fewer calls there is no value; empty where the area has a value without any call
     */
    record OverWindow(MeasuredArea area, Duration samplePeriod, OptionalInt minimumCalls) implements Measurement {
        @Override
        public Optional<OverWindow> window() {
            return Optional.of(this);
        }
    }

    /** The last value of a gauge. */
    record LastValue(Gauge area) implements Measurement {}

    /**
     * What a script answers.
     *
     * @param script the script
     * @param schedule when it runs, in the time zone of the company; empty where it runs when the company's data change
     */
    record Answer(ScriptName script, Optional<Schedule> schedule) implements Measurement {
        @Override
        public ScriptArea area() {
            return new ScriptArea();
        }

        @Override
        public Optional<Answer> answer() {
            return Optional.of(this);
        }
    }
}
