package tocsin.notification.picture;

import java.util.Arrays;

/**
 * A raster of colours, drawn on with smooth edges. Coordinates are pixels from the upper left corner; a colour is
 * {@code 0xRRGGBB}. Not for use by several threads.
 */
final class Canvas {

    /** Few steps between two colours, so that all of a picture fit into a palette. */
    private static final int SHADES = 8;

    private final int width;
    private final int height;
    private final int[] pixels;

    Canvas(int width, int height, int background) {
        this.width = width;
        this.height = height;
        this.pixels = new int[width * height];
        Arrays.fill(pixels, background);
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    int at(int x, int y) {
        return pixels[y * width + x];
    }

    /** Fills whole pixels. */
    void fill(int left, int top, int right, int bottom, int color) {
        for (int y = Math.max(0, top); y < Math.min(height, bottom); y++) {
            for (int x = Math.max(0, left); x < Math.min(width, right); x++) {
                pixels[y * width + x] = color;
            }
        }
    }

    /** Lays a colour over whole pixels, so that what is under it still shows. */
    void tint(int left, int top, int right, int bottom, int color, double strength) {
        for (int y = Math.max(0, top); y < Math.min(height, bottom); y++) {
            for (int x = Math.max(0, left); x < Math.min(width, right); x++) {
                blend(x, y, color, strength);
            }
        }
    }

    /** Draws a line through points with round ends and corners. */
    void line(double[] xs, double[] ys, double thickness, int color) {
        double reach = thickness / 2 + 1;
        int left = bound(min(xs) - reach, width);
        int right = bound(max(xs) + reach + 1, width);
        int top = bound(min(ys) - reach, height);
        int bottom = bound(max(ys) + reach + 1, height);
        if (left >= right || top >= bottom) {
            return;
        }
        double[] mask = new double[(right - left) * (bottom - top)];
        for (int i = 0; i + 1 < xs.length; i++) {
            Segment segment = new Segment(xs[i], ys[i], xs[i + 1], ys[i + 1]);
            cover(mask, left, top, right, bottom, segment, thickness / 2);
        }
        lay(mask, left, top, right, bottom, color);
    }

    /** Fills a circle. */
    void disc(double x, double y, double radius, int color) {
        line(new double[] {x, x}, new double[] {y, y}, 2 * radius, color);
    }

    private void cover(double[] mask, int left, int top, int right, int bottom, Segment segment, double radius) {
        int firstX = Math.max(left, (int) Math.floor(segment.left() - radius - 1));
        int lastX = Math.min(right, (int) Math.ceil(segment.right() + radius + 1));
        int firstY = Math.max(top, (int) Math.floor(segment.top() - radius - 1));
        int lastY = Math.min(bottom, (int) Math.ceil(segment.bottom() + radius + 1));
        for (int y = firstY; y < lastY; y++) {
            for (int x = firstX; x < lastX; x++) {
                double covered = radius + 0.5 - segment.distance(x + 0.5, y + 0.5);
                int place = (y - top) * (right - left) + x - left;
                mask[place] = Math.max(mask[place], Math.min(1, covered));
            }
        }
    }

    private void lay(double[] mask, int left, int top, int right, int bottom, int color) {
        int place = 0;
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                blend(x, y, color, mask[place++]);
            }
        }
    }

    private void blend(int x, int y, int color, double strength) {
        double shade = Math.rint(strength * SHADES) / SHADES;
        if (shade > 0) {
            int place = y * width + x;
            pixels[place] = mixed(pixels[place], color, shade);
        }
    }

    static int mixed(int under, int over, double strength) {
        int mixed = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int below = under >> shift & 0xFF;
            int above = over >> shift & 0xFF;
            mixed |= (int) Math.round(below + (above - below) * strength) << shift;
        }
        return mixed;
    }

    private static int bound(double place, int most) {
        return (int) Math.max(0, Math.min(most, Math.floor(place)));
    }

    private static double min(double[] numbers) {
        return Arrays.stream(numbers).min().orElse(0);
    }

    private static double max(double[] numbers) {
        return Arrays.stream(numbers).max().orElse(0);
    }
}
