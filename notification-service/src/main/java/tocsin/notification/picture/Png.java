package tocsin.notification.picture;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Writes a canvas as PNG (RFC 2083; W3C, third edition): with a palette where 256 colours do, otherwise in full. */
final class Png {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final int MOST_OF_A_PALETTE = 256;
    private static final int TRUE_COLOR = 2;
    private static final int PALETTE = 3;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(16_384);
    private final Canvas canvas;

    private Png(Canvas canvas) {
        this.canvas = canvas;
    }

    static byte[] of(Canvas canvas) {
        Png png = new Png(canvas);
        Map<Integer, Integer> palette = png.palette();
        png.bytes.writeBytes(SIGNATURE);
        if (palette.size() <= MOST_OF_A_PALETTE) {
            png.header(PALETTE);
            png.chunk("PLTE", colors(palette));
            png.chunk("IDAT", deflated(png.indexed(palette)));
        } else {
            png.header(TRUE_COLOR);
            png.chunk("IDAT", deflated(png.full()));
        }
        png.chunk("IEND", new byte[0]);
        return png.bytes.toByteArray();
    }

    /** Every colour with its number, as far as a palette reaches and one more. */
    private Map<Integer, Integer> palette() {
        Map<Integer, Integer> palette = new LinkedHashMap<>();
        for (int y = 0; y < canvas.height(); y++) {
            for (int x = 0; x < canvas.width() && palette.size() <= MOST_OF_A_PALETTE; x++) {
                palette.putIfAbsent(canvas.at(x, y), palette.size());
            }
        }
        return palette;
    }

    private static byte[] colors(Map<Integer, Integer> palette) {
        ByteBuffer colors = ByteBuffer.allocate(3 * palette.size());
        palette.keySet().forEach(color -> put(colors, color));
        return colors.array();
    }

    /** Each row after a zero, which says that it is not filtered. */
    private byte[] indexed(Map<Integer, Integer> palette) {
        ByteBuffer rows = ByteBuffer.allocate((canvas.width() + 1) * canvas.height());
        for (int y = 0; y < canvas.height(); y++) {
            rows.put((byte) 0);
            for (int x = 0; x < canvas.width(); x++) {
                rows.put(palette.get(canvas.at(x, y)).byteValue());
            }
        }
        return rows.array();
    }

    private byte[] full() {
        ByteBuffer rows = ByteBuffer.allocate((3 * canvas.width() + 1) * canvas.height());
        for (int y = 0; y < canvas.height(); y++) {
            rows.put((byte) 0);
            for (int x = 0; x < canvas.width(); x++) {
                put(rows, canvas.at(x, y));
            }
        }
        return rows.array();
    }

    private static void put(ByteBuffer colors, int color) {
        colors.put((byte) (color >> 16)).put((byte) (color >> 8)).put((byte) color);
    }

    private void header(int colors) {
        chunk(
                "IHDR",
                ByteBuffer.allocate(13)
                        .putInt(canvas.width())
                        .putInt(canvas.height())
                        .put((byte) 8)
                        .put((byte) colors)
                        .array());
    }

    private void chunk(String type, byte[] data) {
        CRC32 sum = new CRC32();
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        sum.update(name);
        sum.update(data);
        bytes.writeBytes(number(data.length));
        bytes.writeBytes(name);
        bytes.writeBytes(data);
        bytes.writeBytes(number((int) sum.getValue()));
    }

    private static byte[] number(int number) {
        return ByteBuffer.allocate(4).putInt(number).array();
    }

    private static byte[] deflated(byte[] rows) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        try {
            deflater.setInput(rows);
            deflater.finish();
            ByteArrayOutputStream packed = new ByteArrayOutputStream(16_384);
            byte[] buffer = new byte[8_192];
            while (!deflater.finished()) {
                packed.write(buffer, 0, deflater.deflate(buffer));
            }
            return packed.toByteArray();
        } finally {
            deflater.end();
        }
    }
}
