package tocsin.benchmarks.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Curves over named places, from the left to the right; the vertical axis begins at zero. */
final class LineChart {

    private static final int WIDTH = 760;
    private static final int HEIGHT = 320;
    private static final int LEFT = 64;
    private static final int RIGHT = 170;
    private static final int TOP = 40;
    private static final int BOTTOM = 36;
    private static final int LINES = 4;

    private final String title;
    private final List<String> places;
    private final List<Curve> curves = new ArrayList<>();

    LineChart(String title, List<String> places) {
        this.title = title;
        this.places = places;
    }

    private record Curve(String name, List<Double> values) {}

    /** A curve with one value for each place. */
    LineChart curve(String name, List<Double> values) {
        curves.add(new Curve(name, values));
        return this;
    }

    String draw() {
        double most = round(curves.stream()
                .flatMap(curve -> curve.values.stream())
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(1));
        Svg svg = new Svg(WIDTH, HEIGHT, title);
        svg.text(0, 16, "", title);
        for (int line = 0; line <= LINES; line++) {
            double value = most * line / LINES;
            svg.line(LEFT, y(value, most), WIDTH - RIGHT, y(value, most));
            svg.text(LEFT - 8, y(value, most) + 4, "quiet end", Table.number(value, most < 4 ? 2 : 0));
        }
        for (int place = 0; place < places.size(); place++) {
            svg.text(x(place), HEIGHT - BOTTOM + 20, "quiet middle", places.get(place));
        }
        for (int number = 0; number < curves.size(); number++) {
            draw(svg, curves.get(number), "s" + number, most);
        }
        return svg.toString();
    }

    private void draw(Svg svg, Curve curve, String style, double most) {
        List<String> points = new ArrayList<>();
        for (int place = 0; place < curve.values.size(); place++) {
            double value = curve.values.get(place);
            points.add(String.format(Locale.ROOT, "%.1f,%.1f", x(place), y(value, most)));
            svg.dot(x(place), y(value, most), style);
        }
        svg.curve(points.stream().collect(Collectors.joining(" ")), style);
        int last = curve.values.size() - 1;
        svg.text(x(last) + 8, y(curve.values.get(last), most) + 4, style, curve.name);
    }

    private double x(int place) {
        return LEFT + 10 + (double) (WIDTH - LEFT - RIGHT - 20) * place / Math.max(1, places.size() - 1);
    }

    private static double y(double value, double most) {
        return HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * value / most;
    }

    /** The next number of one digit and zeros, or half of one. */
    static double round(double value) {
        double power = Math.pow(10, Math.floor(Math.log10(Math.max(value, 1e-6))));
        return Math.ceil(value / power * 2) / 2 * power;
    }
}
