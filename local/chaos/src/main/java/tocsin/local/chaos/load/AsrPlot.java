package tocsin.local.chaos.load;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/**
 * Either all calls fail, or all are answered. The ratio in the window then moves towards one side only, but for calls of
 * the phase before the last that leave the window, which are too few to carry it across both thresholds.
 */
record AsrPlot(String company, String carrier, Ids ids) implements Plot {

    private static final int CALLS = 6;

    @Override
    public List<Report> step(boolean failing, Instant now) {
        return IntStream.range(0, failing ? 2 * CALLS : CALLS)
                .mapToObj(i -> call(failing, now))
                .toList();
    }

    private Report call(boolean failing, Instant now) {
        return failing
                ? CallReport.failed(ids.next(), company, carrier, now, CallReport.BUSY)
                : CallReport.answered(ids.next(), company, carrier, now, Duration.ofSeconds(5));
    }

    @Override
    public OptionalLong decisive(boolean failing) {
        return OptionalLong.empty();
    }

    @Override
    public String alert() {
        return """
                {"area":"asr","operator":"<=","threshold":30,"resetThreshold":70,"samplePeriod":"PT10S","minimumCalls":10""";
    }
}
