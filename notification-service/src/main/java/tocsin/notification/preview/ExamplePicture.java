package tocsin.notification.preview;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import tocsin.notification.message.Picture;
import tocsin.notification.picture.Inquiry;
import tocsin.notification.picture.Sketch;
import tocsin.notification.picture.Step;
import tocsin.notification.picture.Steps;
import tocsin.notification.transition.Cause;
import tocsin.notification.transition.Transition;

/** A picture of something that has not happened: a course that goes a little up and down, and then where it is judged. */
final class ExamplePicture {

    /** When it turns and when it has arrived, early enough for a window to be full of that. */
    private static final double TURN = 0.7;

    private static final double ARRIVAL = 0.9;
    private static final long CALLS_OF_A_STEP = 8;

    private ExamplePicture() {}

    /** The picture of an example; empty where it has none, as of a report. */
    static Optional<Picture> of(Transition transition) {
        return Inquiry.of(transition)
                .flatMap(inquiry -> Sketch.of(transition, inquiry.window(), steps(transition, inquiry)));
    }

    private static Steps steps(Transition transition, Inquiry inquiry) {
        double last = transition.measured().value().orElseThrow().doubleValue();
        double before = before(transition, last);
        long count = Duration.between(inquiry.from(), inquiry.to()).dividedBy(inquiry.step());
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Instant at = inquiry.from().plus(inquiry.step().multipliedBy(i));
            steps.add(new Step(at, OptionalDouble.of(value(before, last, (double) i / count)), CALLS_OF_A_STEP));
        }
        return new Steps(inquiry.step(), steps);
    }

    /** On the other side of the threshold, about as far away again. */
    private static double before(Transition transition, double last) {
        double threshold = transition.rule().threshold().orElseThrow().doubleValue();
        double away = Math.max(Math.abs(threshold - last) * 2, Math.abs(threshold) * 0.4);
        boolean fromBelow =
                transition.rule().operator().orElseThrow().startsWith(">") == (transition.cause() != Cause.RECOVERED);
        return fromBelow ? Math.max(threshold * 0.6, threshold - away) : threshold + away;
    }

    private static double value(double before, double last, double done) {
        double wave = 1 + 0.08 * Math.sin(done * 19) + 0.04 * Math.sin(done * 47);
        if (done < TURN) {
            return before * wave;
        }
        double turned = Math.min(1, (done - TURN) / (ARRIVAL - TURN));
        return before * wave * (1 - turned) + last * turned;
    }
}
