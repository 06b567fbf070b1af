package tocsin.notification.picture;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.IntToDoubleFunction;
import tocsin.notification.Examples;
import tocsin.notification.transition.Transition;

/** Numbers of the past, for tests. */
final class Series {

    private Series() {}

    /** As many steps as an inquiry asks for; NaN is none. */
    static Steps of(Inquiry inquiry, long samples, IntToDoubleFunction values) {
        return of(inquiry.from(), inquiry.to(), inquiry.step(), samples, values);
    }

    static Steps of(Instant from, Instant to, Duration step, long samples, IntToDoubleFunction values) {
        List<Step> steps = new ArrayList<>();
        int i = 0;
        for (Instant at = from; at.isBefore(to); at = at.plus(step)) {
            double value = values.applyAsDouble(i++);
            boolean none = Double.isNaN(value);
            steps.add(new Step(at, none ? OptionalDouble.empty() : OptionalDouble.of(value), none ? 0 : samples));
        }
        return new Steps(step, steps);
    }

    /** A gauge that fires above 100 and resets at 50 or below. */
    static Transition gauge(double value) {
        ObjectNode gauge = Examples.firing()
                .put("area", "custom:queue")
                .put("operator", ">")
                .put("threshold", 100)
                .put("resetThreshold", 50)
                .put("value", value)
                .putNull("samplePeriod")
                .putNull("minimumCalls");
        return Examples.transition(gauge);
    }
}
