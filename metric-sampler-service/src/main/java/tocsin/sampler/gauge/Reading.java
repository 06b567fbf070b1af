package tocsin.sampler.gauge;

import java.time.Instant;
import tocsin.sampler.metric.GaugeArea;

/** What is told of a gauge: its value at a moment, or that it has moved. */
public sealed interface Reading permits Sample, Move {

    /** The company's id, whether it is defined yet or not. */
    String company();

    /** Which gauge. */
    GaugeArea area();

    /** When it was so. */
    Instant at();
}
