package tocsin.notification.picture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CanvasTest {

    private final Canvas canvas = new Canvas(20, 20, 0xFFFFFF);

    @Test
    void a_line_is_as_thick_as_it_is_told_and_its_edges_are_smooth() {
        canvas.line(new double[] {5, 15}, new double[] {10, 10}, 3, 0);

        assertThat(canvas.at(10, 9)).isZero();
        assertThat(canvas.at(10, 10)).isZero();
        assertThat(canvas.at(10, 8)).isEqualTo(0x808080);
        assertThat(canvas.at(10, 11)).isEqualTo(0x808080);
        assertThat(canvas.at(10, 7)).isEqualTo(0xFFFFFF);
        assertThat(canvas.at(10, 12)).isEqualTo(0xFFFFFF);
    }

    @Test
    void where_two_parts_of_a_line_meet_it_is_not_darker() {
        canvas.line(new double[] {2, 10, 18}, new double[] {10, 10, 10}, 1, 0);

        assertThat(canvas.at(10, 9)).isEqualTo(canvas.at(5, 9));
    }

    @Test
    void what_lies_outside_is_not_drawn() {
        canvas.line(new double[] {-50, 50}, new double[] {-5, -5}, 4, 0);
        canvas.fill(-5, -5, 2, 2, 0xFF);
        canvas.disc(100, 100, 10, 0);
        canvas.tint(18, 18, 100, 100, 0, 0.5);

        assertThat(canvas.at(0, 0)).isEqualTo(0xFF);
        assertThat(canvas.at(10, 10)).isEqualTo(0xFFFFFF);
        assertThat(canvas.at(19, 19)).isEqualTo(0x808080);
    }
}
