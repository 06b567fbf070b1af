package tocsin.sampler.gauge;

import static tocsin.sampler.metric.GaugeArea.CHANNELS;
import static tocsin.sampler.metric.GaugeArea.CONSECUTIVE_FAILURES;

import java.util.ArrayList;
import java.util.List;
import tocsin.sampler.call.CallEvent;
import tocsin.sampler.call.CallEvent.Live;
import tocsin.sampler.call.CallEvent.Outcome;

/** What a call tells of the gauges that move with calls. */
public final class CallReadings {

    private CallReadings() {}

    /**
     * The readings of one report. Channels move when a live call starts or ends; a CDR says nothing of them. An
     * answered call is a sample of no consecutive failures, a failed one moves them up by one.
     */
    public static List<Reading> of(CallEvent call) {
        List<Reading> readings = new ArrayList<>();
        for (String company : call.parties().companies()) {
            call.live().ifPresent(live -> readings.add(channels(company, live)));
            call.outcome().ifPresent(outcome -> readings.add(failures(company, outcome)));
        }
        return readings;
    }

    private static Reading channels(String company, Live live) {
        return new Move(company, CHANNELS, live.begins() ? 1 : 0, live.begins() ? 0 : 1, live.at());
    }

    private static Reading failures(String company, Outcome outcome) {
        return outcome.answered()
                ? new Sample(company, CONSECUTIVE_FAILURES, 0, outcome.at())
                : new Move(company, CONSECUTIVE_FAILURES, 1, 0, outcome.at());
    }
}
