package tocsin.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BalanceTest {

    private final Balance balance = new Balance(120);

    @Test
    void stays_until_it_is_told_to_move() {
        assertThat(readings(2)).containsExactly(120, 120);
    }

    @Test
    void falls_step_by_step_to_its_goal_and_stays_there() {
        balance.moveTo(95, 10);

        assertThat(readings(4)).containsExactly(110, 100, 95, 95);
    }

    @Test
    void rises_to_its_goal() {
        balance.moveTo(200, 200);

        assertThat(readings(2)).containsExactly(200, 200);
    }

    private int[] readings(int count) {
        return IntStream.range(0, count)
                .map(i -> balance.next().intValueExact())
                .toArray();
    }
}
