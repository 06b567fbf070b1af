package tocsin.sampler.backtest;

import java.time.Instant;
import java.util.List;
import tocsin.sampler.alert.AlertRule;
import tocsin.sampler.metric.CallArea;
import tocsin.sampler.metric.Measurement;

/** Plays recorded slices back, one after another, into what an alert measures. Used by one thread. */
sealed interface Playback permits CallPlayback, GaugePlayback {

    /**
     * Begins to play back what an alert measures.
     *
     * @param first the first slice that is judged
     */
    static Playback of(AlertRule rule, String company, long first, Recordings recordings) {
        return rule.area() instanceof CallArea
                ? new CallPlayback(rule, company, first, recordings)
                : new GaugePlayback(rule, company, first, recordings);
    }

    /** Reads the slices that come next, from a first one on, to before another one. */
    void load(long first, long end);

    /**
     * What is measured in a slice that is loaded, in the order in which it is judged.
     *
     * @param moment when the slice is over, or the end in it
     */
    List<Measurement> at(long slice, Instant moment);
}
