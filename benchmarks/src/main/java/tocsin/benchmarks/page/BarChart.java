package tocsin.benchmarks.page;

import java.util.ArrayList;
import java.util.List;

/** Bars from left to right, each with its name and its value in words. */
final class BarChart {

    private static final int WIDTH = 760;
    private static final int NAMES = 300;
    private static final int VALUES = 90;
    private static final int ROW = 22;
    private static final int BAR = 14;
    private static final int TOP = 30;

    private final String title;
    private final List<Bar> bars = new ArrayList<>();

    BarChart(String title) {
        this.title = title;
    }

    private record Bar(String name, double value, String words, int series) {}

    /** A bar; those of a series have the same colour, of four. */
    BarChart bar(String name, double value, String words, int series) {
        bars.add(new Bar(name, value, words, series));
        return this;
    }

    String draw() {
        double most = bars.stream().mapToDouble(Bar::value).max().orElse(1);
        Svg svg = new Svg(WIDTH, TOP + ROW * bars.size() + ROW / 2, title);
        svg.text(0, 16, "", title);
        for (int row = 0; row < bars.size(); row++) {
            Bar bar = bars.get(row);
            double y = TOP + ROW * row;
            double length = (WIDTH - NAMES - VALUES) * bar.value / most;
            svg.text(NAMES - 8, y + BAR - 2, "end", bar.name);
            svg.bar(NAMES, y, length, BAR, "s" + bar.series);
            svg.text(NAMES + length + 6, y + BAR - 2, "quiet", bar.words);
        }
        return svg.toString();
    }
}
