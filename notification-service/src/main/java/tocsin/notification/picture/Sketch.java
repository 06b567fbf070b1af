package tocsin.notification.picture;

import java.time.Duration;
import java.util.Optional;
import tocsin.notification.message.Picture;
import tocsin.notification.transition.Transition;

/** Makes a picture out of the numbers of the past. */
public final class Sketch {

    private Sketch() {}

    /** The picture of a transition; empty where the numbers show nothing. Takes some milliseconds of a processor. */
    public static Optional<Picture> of(Transition transition, Optional<Duration> window, Steps series) {
        Course course = Course.of(transition, window, series);
        return course.isWorthShowing()
                ? Optional.of(new Picture(Png.of(Chart.of(course, Marks.of(transition))), words(transition, course)))
                : Optional.empty();
    }

    private static String words(Transition transition, Course course) {
        long minutes = Math.max(1, Duration.between(course.from(), course.to()).toMinutes());
        return "Chart of the last " + minutes + (minutes == 1 ? " minute. " : " minutes. ") + transition.reason();
    }
}
