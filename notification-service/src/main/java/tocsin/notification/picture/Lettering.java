package tocsin.notification.picture;

import java.util.HashMap;
import java.util.Map;

/**
 * Figures drawn with strokes: as much of a font as numbers and times of day need. Each glyph is strokes of points on a
 * grid of 4 by 6.
 */
final class Lettering {

    private static final double STROKE = 0.62;
    private static final double GAP = 1.5;
    private static final double HEIGHT = 6;

    private static final Map<Character, String> GLYPHS = new HashMap<>();

    static {
        GLYPHS.put('0', "1 0 3 0 4 1 4 5 3 6 1 6 0 5 0 1 1 0");
        GLYPHS.put('1', "0.8 1.2 2.2 0 2.2 6");
        GLYPHS.put('2', "0 1.2 1 0 3 0 4 1 4 2 0 6 4 6");
        GLYPHS.put('3', "0 0.9 1 0 3 0 4 1 4 2 3 2.9 1.6 2.9;3 2.9 4 3.9 4 5 3 6 1 6 0 5.1");
        GLYPHS.put('4', "3 6 3 0 0 4.2 4 4.2");
        GLYPHS.put('5', "3.8 0 0.5 0 0.2 2.8 1.2 2.3 3 2.3 4 3.3 4 5 3 6 1 6 0 5.1");
        GLYPHS.put('6', "3.7 0.6 3 0 1 0 0 1 0 5 1 6 3 6 4 5 4 3.6 3 2.7 1 2.7 0 3.6");
        GLYPHS.put('7', "0 0 4 0 1.6 6");
        GLYPHS.put('8', "1 2.9 0.2 2.1 0.2 0.9 1 0 3 0 3.8 0.9 3.8 2.1 3 2.9 1 2.9 0 3.9 0 5 1 6 3 6 4 5 4 3.9 3 2.9");
        GLYPHS.put('9', "0.3 5.4 1 6 3 6 4 5 4 1 3 0 1 0 0 1 0 2.4 1 3.3 3 3.3 4 2.4");
        GLYPHS.put('.', "0.3 6 0.3 6");
        GLYPHS.put('-', "0.2 3.2 2.4 3.2");
        GLYPHS.put(':', "0.3 2 0.3 2;0.3 5.4 0.3 5.4");
        GLYPHS.put('%', "4 0 0.4 6;0.3 0 1.3 0 1.3 1.4 0.3 1.4 0.3 0;3.1 4.6 4.1 4.6 4.1 6 3.1 6 3.1 4.6");
        GLYPHS.put('k', "0 0 0 6;3 2.2 0 4.4;1.2 3.6 3.2 6");
        GLYPHS.put('M', "0 6 0 0 2 3.2 4 0 4 6");
    }

    private final Canvas canvas;
    private final double unit;

    /** Letters of a height in pixels. */
    Lettering(Canvas canvas, double height) {
        this.canvas = canvas;
        this.unit = height / HEIGHT;
    }

    double width(String text) {
        double width = 0;
        for (char character : text.toCharArray()) {
            width += (advance(character) + GAP) * unit;
        }
        return width - GAP * unit;
    }

    /** Writes from a place to the right; {@code middle} is the height of the letters' middle. */
    void write(String text, double left, double middle, int color) {
        double x = left;
        double top = middle - HEIGHT / 2 * unit;
        for (char character : text.toCharArray()) {
            for (String stroke : GLYPHS.getOrDefault(character, "").split(";")) {
                stroke(stroke, x, top, color);
            }
            x += (advance(character) + GAP) * unit;
        }
    }

    private void stroke(String stroke, double left, double top, int color) {
        if (stroke.isEmpty()) {
            return;
        }
        String[] numbers = stroke.split(" ");
        double[] xs = new double[numbers.length / 2];
        double[] ys = new double[numbers.length / 2];
        for (int i = 0; i < xs.length; i++) {
            xs[i] = left + Double.parseDouble(numbers[2 * i]) * unit;
            ys[i] = top + Double.parseDouble(numbers[2 * i + 1]) * unit;
        }
        canvas.line(xs, ys, STROKE * 1.3 * unit, color);
    }

    private static double advance(char character) {
        return switch (character) {
            case '.', ':' -> 0.6;
            case '-' -> 2.6;
            case '1' -> 2.6;
            case 'k' -> 3.2;
            case ' ' -> 2;
            default -> 4;
        };
    }
}
