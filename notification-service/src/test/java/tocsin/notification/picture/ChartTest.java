package tocsin.notification.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import tocsin.notification.message.Picture;
import tocsin.notification.transition.Transition;

/** What can be seen: the values of these tests go from 0 to 200, so that rows are easy to tell. */
class ChartTest {

    private static final Transition FIRING = Series.gauge(200);
    private static final Inquiry INQUIRY = Inquiry.of(FIRING).orElseThrow();

    @Test
    void the_threshold_is_a_dashed_line_at_its_row_and_the_reset_a_dotted_one() {
        Canvas chart = chart(i -> i < 100 ? 20 : 200);

        assertThat(runs(chart, row(100), Chart.THRESHOLD)).isEqualTo(37);
        assertThat(runs(chart, row(50), Chart.RESET)).isEqualTo(80);
        assertThat(runs(chart, row(150), Chart.THRESHOLD)).isZero();
    }

    @Test
    void the_side_on_which_it_fires_is_tinted() {
        Canvas chart = chart(i -> 20);
        int tinted = Canvas.mixed(Chart.BACKGROUND, Chart.THRESHOLD, 1.0 / 8);

        assertThat(chart.at(Chart.LEFT + 40, row(120))).isEqualTo(tinted);
        assertThat(chart.at(Chart.LEFT + 40, row(80))).isEqualTo(Chart.BACKGROUND);
    }

    @Test
    void the_value_is_a_line_at_its_row() {
        Canvas chart = chart(i -> 20);

        assertThat(chart.at(Chart.LEFT + 300, row(20))).isEqualTo(Chart.VALUE);
        assertThat(chart.at(Chart.LEFT + 300, row(35))).isEqualTo(Chart.BACKGROUND);
    }

    @Test
    void where_there_is_no_value_there_is_no_line() {
        Canvas chart = chart(i -> i > 40 && i < 80 ? Double.NaN : 20);

        assertThat(chart.at(Chart.LEFT + 200, row(20))).isEqualTo(Chart.VALUE);
        assertThat(chart.at((Chart.LEFT + Chart.RIGHT) / 2, row(20))).isEqualTo(Chart.BACKGROUND);
        assertThat(chart.at(Chart.RIGHT - 200, row(20))).isEqualTo(Chart.VALUE);
    }

    @Test
    void a_mark_is_where_it_was_decided() {
        Canvas chart = chart(i -> 20);

        assertThat(chart.at(Chart.RIGHT - 4, row(200))).isEqualTo(Chart.THRESHOLD);
        assertThat(chart.at(Chart.RIGHT + 6, row(200))).isEqualTo(Chart.THRESHOLD);
        assertThat(chart.at(Chart.RIGHT + 13, row(200))).isEqualTo(Chart.BACKGROUND);
    }

    @Test
    void a_picture_is_a_small_png_that_others_can_read() throws Exception {
        Picture picture = Sketch.of(FIRING, Optional.empty(), Series.of(INQUIRY, 1, i -> 100 + 90 * Math.sin(i / 5.0)))
                .orElseThrow();

        BufferedImage read = ImageIO.read(new ByteArrayInputStream(picture.png()));

        assertThat(read.getWidth()).isEqualTo(Chart.WIDTH);
        assertThat(read.getHeight()).isEqualTo(Chart.HEIGHT);
        assertThat(picture.png().length).isLessThan(16_384);
        assertThat(picture.words())
                .isEqualTo("Chart of the last 59 minutes. ASR 27.5 % is at or below 30 %, over 40 calls in 5 minutes");
    }

    @Test
    void fewer_than_two_values_show_nothing() {
        assertThat(Sketch.of(FIRING, Optional.empty(), Series.of(INQUIRY, 1, i -> Double.NaN)))
                .isEmpty();
    }

    @Test
    void values_that_are_all_the_same_or_enormous_or_negative_can_be_drawn() {
        assertThat(IntStream.range(0, 4).mapToObj(ChartTest::extreme))
                .allSatisfy(drawn -> assertThat(drawn).isPresent());
    }

    private static Optional<Picture> extreme(int which) {
        double[] values = {0, 1e24, -1e24, 1e-20};
        return Sketch.of(Series.gauge(values[which]), Optional.empty(), Series.of(INQUIRY, 1, i -> values[which]));
    }

    private static Canvas chart(IntToDoubleFunction values) {
        Course course = Course.of(FIRING, Optional.empty(), Series.of(INQUIRY, 1, values));
        return Chart.of(course, Marks.of(FIRING));
    }

    private static int row(double value) {
        Range range = Range.of(new double[] {20, 100, 50, 200}, false);
        return (int) Math.round(Chart.BOTTOM - (Chart.BOTTOM - Chart.TOP) * range.share(value));
    }

    /** How many separate pieces of a colour there are in a row of the chart, left of the mark. */
    private static int runs(Canvas chart, int row, int color) {
        int runs = 0;
        for (int x = Chart.LEFT - 4; x < Chart.RIGHT - 30; x++) {
            boolean begins = chart.at(x, row) == color && chart.at(x - 1, row) != color;
            runs += begins ? 1 : 0;
        }
        return runs;
    }
}
