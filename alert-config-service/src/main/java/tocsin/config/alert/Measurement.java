package tocsin.config.alert;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/** How the watched value comes about. */
public sealed interface Measurement {

    /** What is measured. */
    Area area();

    /** The window, where there is one. */
    Optional<OverWindow> window();

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
    record LastValue(Gauge area) implements Measurement {
        @Override
        public Optional<OverWindow> window() {
            return Optional.empty();
        }
    }
}
