package tocsin.notification.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PngTest {

    @Test
    void a_few_colours_are_kept_in_a_palette() throws Exception {
        Canvas canvas = new Canvas(40, 30, 0xFFFFFF);
        canvas.line(new double[] {5, 35}, new double[] {5, 25}, 4, 0x175CD3);

        BufferedImage read = read(canvas);

        assertThat(read.getColorModel()).isInstanceOf(IndexColorModel.class);
        assertSame(read, canvas);
    }

    @Test
    void many_colours_are_written_in_full() throws Exception {
        Canvas canvas = new Canvas(64, 64, 0);
        for (int i = 0; i < 64 * 64; i++) {
            canvas.fill(i % 64, i / 64, i % 64 + 1, i / 64 + 1, i * 4093 & 0xFFFFFF);
        }

        BufferedImage read = read(canvas);

        assertThat(read.getColorModel()).isNotInstanceOf(IndexColorModel.class);
        assertSame(read, canvas);
    }

    static BufferedImage read(Canvas canvas) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(Png.of(canvas)));
    }

    private static void assertSame(BufferedImage read, Canvas canvas) {
        assertThat(read.getWidth()).isEqualTo(canvas.width());
        assertThat(read.getHeight()).isEqualTo(canvas.height());
        for (int y = 0; y < canvas.height(); y++) {
            for (int x = 0; x < canvas.width(); x++) {
                assertThat(read.getRGB(x, y) & 0xFFFFFF).as("%d, %d", x, y).isEqualTo(canvas.at(x, y));
            }
        }
    }
}
