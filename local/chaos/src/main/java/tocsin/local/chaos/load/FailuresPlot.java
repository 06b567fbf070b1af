package tocsin.local.chaos.load;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/** Either all calls fail, or all are answered. */
record FailuresPlot(String company, Ids ids) implements Plot {

    private static final int CALLS = 4;
    private static final int THRESHOLD = 20;

    @Override
    public List<Report> step(boolean failing, Instant now) {
        return IntStream.range(0, CALLS).mapToObj(i -> call(failing, now)).toList();
    }

    private Report call(boolean failing, Instant now) {
        return failing
                ? CallReport.failed(ids.next(), company, company, now, CallReport.UNAVAILABLE)
                : CallReport.answered(ids.next(), company, company, now, Duration.ofSeconds(3));
    }

    @Override
    public OptionalLong decisive(boolean failing) {
        return OptionalLong.of(failing ? THRESHOLD : 1);
    }

    @Override
    public String alert() {
        return """
                {"area":"consecutive-failures","operator":">=","threshold":%d,"resetThreshold":0"""
                .formatted(THRESHOLD);
    }
}
