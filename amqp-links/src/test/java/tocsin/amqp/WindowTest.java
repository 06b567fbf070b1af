package tocsin.amqp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WindowTest {

    private static final int KIB = 1024;

    @Test
    void before_any_message_has_come_each_is_taken_for_a_large_one() {
        assertThat(new Window(1_000, 640 * KIB, 100).topUp()).isEqualTo(10);
    }

    @Test
    void once_small_ones_have_come_credit_is_as_much_as_may_come_ahead() {
        Window window = new Window(1_000, 640 * KIB, 100);
        pass(window, 500, KIB);

        window.relink();

        assertThat(window.topUp()).isEqualTo(100);
    }

    @Test
    void credit_is_given_a_quarter_at_a_time() {
        Window window = new Window(1_000, Long.MAX_VALUE, 100);
        assertThat(window.topUp()).isEqualTo(100);

        for (int i = 0; i < 24; i++) {
            window.arrived(1);
            assertThat(window.topUp()).isZero();
        }
        window.arrived(1);

        assertThat(window.topUp()).isEqualTo(25);
    }

    @Test
    void no_more_messages_come_than_may_be_unsettled() {
        Window window = new Window(10, Long.MAX_VALUE, 8);
        int arrived = 0;
        for (int credit = window.topUp(); credit > 0; credit = window.topUp()) {
            for (; credit > 0; credit--) {
                window.arrived(1);
                arrived++;
            }
        }

        assertThat(arrived).isEqualTo(10);
        window.settled(1);
        assertThat(window.topUp()).isEqualTo(1);
    }

    @Test
    void no_more_bytes_come_than_may_be_unsettled_where_messages_are_no_larger_than_before() {
        Window window = new Window(1_000, 640 * KIB, 100);
        pass(window, 1, 100 * KIB);
        window.relink();

        for (int credit = window.topUp(); credit > 0; credit = window.topUp()) {
            for (; credit > 0; credit--) {
                window.arrived(100 * KIB);
            }
        }

        assertThat(window.unsettledBytes()).isEqualTo(700 * KIB);
        assertThat(window.overrun()).isFalse();
    }

    @Test
    void a_message_larger_than_all_that_may_be_is_taken_alone() {
        Window window = new Window(1_000, 640 * KIB, 100);
        pass(window, 1, 10_000 * KIB);
        window.relink();

        assertThat(window.topUp()).isEqualTo(1);
        window.arrived(10_000 * KIB);

        assertThat(window.topUp()).isZero();
        assertThat(window.overrun()).isFalse();
        window.settled(10_000 * KIB);
        assertThat(window.topUp()).isEqualTo(1);
    }

    @Test
    void messages_that_are_suddenly_larger_overrun_it_at_twice_the_bytes() {
        Window window = new Window(1_000, 640 * KIB, 100);
        pass(window, 1_000, KIB);
        window.topUp();

        for (int i = 0; i < 12; i++) {
            window.arrived(100 * KIB);
            assertThat(window.overrun()).isFalse();
        }
        window.arrived(100 * KIB);

        assertThat(window.overrun()).isTrue();
        window.relink();
        assertThat(window.topUp())
                .as("what came over the last link is still with us")
                .isZero();
    }

    @Test
    void large_messages_are_forgotten_in_time() {
        Window window = new Window(1_000, 640 * KIB, 100);
        pass(window, 1, 600 * KIB);

        pass(window, 1_000, KIB);
        window.relink();

        assertThat(window.topUp()).isEqualTo(100);
    }

    private static void pass(Window window, int messages, int size) {
        for (int i = 0; i < messages; i++) {
            window.topUp();
            window.arrived(size);
            window.settled(size);
        }
    }
}
