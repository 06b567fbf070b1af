package tocsin.notification.picture;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * Draws a course: the value as a line with gaps where there was none, the threshold dashed, the reset threshold dotted,
 * the side on which the alert fires tinted, and a mark where it was decided. The picture has twice the pixels that it is
 * shown with, so that it is crisp on today's screens.
 */
final class Chart {

    static final int WIDTH = 1120;
    static final int HEIGHT = 360;
    static final int LEFT = 104;
    static final int RIGHT = WIDTH - 28;
    static final int TOP = 22;
    static final int BOTTOM = HEIGHT - 50;

    static final int BACKGROUND = 0xFFFFFF;
    static final int GRID = 0xEAECF0;
    static final int INK = 0x667085;
    static final int VALUE = 0x175CD3;
    static final int THRESHOLD = 0xD92D20;
    static final int RESET = 0x079455;

    private static final int LETTERS = 17;
    private static final int NEAR = 24;
    private static final Duration LONG = Duration.ofHours(48);

    private final Course course;
    private final Marks marks;
    private final Range range;
    private final Canvas canvas = new Canvas(WIDTH, HEIGHT, BACKGROUND);
    private final Lettering lettering = new Lettering(canvas, LETTERS);

    private Chart(Course course, Marks marks) {
        this.course = course;
        this.marks = marks;
        double[] all = Stream.of(
                        course.points().stream().map(Point::value).flatMapToDouble(OptionalDouble::stream),
                        marks.threshold().stream(),
                        marks.reset().stream())
                .flatMapToDouble(numbers -> numbers)
                .toArray();
        this.range = Range.of(all, marks.percent());
    }

    /** The chart of a course in which something is worth showing. */
    static Canvas of(Course course, Marks marks) {
        Chart chart = new Chart(course, marks);
        chart.drawSide();
        chart.drawAxes();
        chart.drawMarks();
        chart.drawCourse();
        chart.drawEnd();
        return chart.canvas;
    }

    private void drawSide() {
        marks.threshold().ifPresent(threshold -> {
            int row = (int) Math.round(y(threshold));
            if (marks.side() == Marks.Side.BELOW) {
                canvas.tint(LEFT, row, RIGHT, BOTTOM, THRESHOLD, 1.0 / 8);
            } else if (marks.side() == Marks.Side.ABOVE) {
                canvas.tint(LEFT, TOP, RIGHT, row, THRESHOLD, 1.0 / 8);
            }
        });
    }

    private void drawAxes() {
        for (double tick : range.ticks()) {
            int row = (int) Math.round(y(tick));
            canvas.fill(LEFT, row - 1, RIGHT, row + 1, GRID);
            if (!isNearAMark(row)) {
                label(figure(tick), row, INK);
            }
        }
        drawTimes();
    }

    private void drawTimes() {
        Duration span = Duration.between(course.from(), course.to());
        DateTimeFormatter form =
                DateTimeFormatter.ofPattern(span.compareTo(LONG) > 0 ? "MM-dd" : "HH:mm", Locale.ENGLISH);
        for (Instant tick : TimeTicks.between(course.from(), course.to(), marks.zone())) {
            String text = form.format(tick.atZone(marks.zone()));
            double x = x(tick);
            double left = Math.max(4, Math.min(WIDTH - 4 - lettering.width(text), x - lettering.width(text) / 2));
            canvas.fill((int) x - 1, BOTTOM, (int) x + 1, BOTTOM + 8, GRID);
            lettering.write(text, left, BOTTOM + 26, INK);
        }
    }

    private void drawMarks() {
        marks.reset().ifPresent(reset -> drawMark(reset, RESET, 4, 8));
        marks.threshold().ifPresent(threshold -> drawMark(threshold, THRESHOLD, 16, 10));
    }

    private void drawMark(double value, int color, int dash, int gap) {
        double row = y(value);
        for (double x = LEFT; x < RIGHT; x += dash + gap) {
            double end = Math.min(RIGHT, x + dash);
            canvas.line(new double[] {x, end}, new double[] {row, row}, 3, color);
        }
        if (color == THRESHOLD || Math.abs(row - y(marks.threshold().orElse(value))) >= NEAR || !hasBoth()) {
            label(figure(value), row, color);
        }
    }

    private boolean hasBoth() {
        return marks.threshold().isPresent() && marks.reset().isPresent();
    }

    private boolean isNearAMark(double row) {
        return DoubleStream.concat(marks.threshold().stream(), marks.reset().stream())
                .anyMatch(mark -> Math.abs(y(mark) - row) < NEAR);
    }

    /** Draws piece by piece: where there is no value, there is no line. */
    private void drawCourse() {
        List<Point> piece = new ArrayList<>();
        for (Point point : course.points()) {
            if (point.value().isPresent()) {
                piece.add(point);
            } else {
                drawPiece(piece);
                piece.clear();
            }
        }
        drawPiece(piece);
    }

    private void drawPiece(List<Point> piece) {
        if (piece.isEmpty()) {
            return;
        }
        double[] xs = piece.stream().mapToDouble(point -> x(point.at())).toArray();
        double[] ys = piece.stream()
                .mapToDouble(point -> y(point.value().getAsDouble()))
                .toArray();
        canvas.line(xs.length == 1 ? twice(xs) : xs, ys.length == 1 ? twice(ys) : ys, 5, VALUE);
    }

    private static double[] twice(double[] one) {
        return new double[] {one[0], one[0]};
    }

    /** A mark at the value that was judged; without one, an empty one at the foot. */
    private void drawEnd() {
        Point last = course.points().get(course.points().size() - 1);
        double x = x(last.at());
        double row = last.value().isPresent() ? y(last.value().getAsDouble()) : BOTTOM;
        canvas.disc(x, row, 14, BACKGROUND);
        canvas.disc(x, row, 11, marks.color());
        if (last.value().isEmpty()) {
            canvas.disc(x, row, 6, BACKGROUND);
        }
    }

    private void label(String text, double row, int color) {
        lettering.write(text, LEFT - 14 - lettering.width(text), row, color);
    }

    private double x(Instant at) {
        double span = Math.max(1, Duration.between(course.from(), course.to()).toMillis());
        return LEFT + (RIGHT - LEFT) * (Duration.between(course.from(), at).toMillis() / span);
    }

    private double y(double value) {
        return BOTTOM - (BOTTOM - TOP) * range.share(value);
    }

    private String figure(double number) {
        double size = Math.abs(number);
        if (size >= 1e6) {
            return digits(number / 1e6) + "M";
        }
        return size >= 1e4 ? digits(number / 1e3) + "k" : digits(number) + (marks.percent() ? "%" : "");
    }

    private static String digits(double number) {
        if (Math.abs(number) < 1e-9) {
            return "0";
        }
        BigDecimal rounded = new BigDecimal(number).round(new MathContext(4)).stripTrailingZeros();
        return rounded.toPlainString();
    }
}
