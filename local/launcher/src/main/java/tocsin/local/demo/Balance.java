package tocsin.local.demo;

import java.math.BigDecimal;

/** A prepaid balance that moves towards a goal step by step. Not for use by several threads. */
final class Balance {

    private BigDecimal value;
    private BigDecimal goal;
    private BigDecimal step = BigDecimal.ZERO;

    Balance(long value) {
        this.value = BigDecimal.valueOf(value);
        this.goal = this.value;
    }

    /** From now on each reading is one step nearer to a goal, and stays there once it is reached. */
    void moveTo(long newGoal, long newStep) {
        goal = BigDecimal.valueOf(newGoal);
        step = BigDecimal.valueOf(newStep);
    }

    /** The next reading. */
    BigDecimal next() {
        BigDecimal distance = goal.subtract(value);
        BigDecimal move = distance.abs().min(step);
        value = distance.signum() < 0 ? value.subtract(move) : value.add(move);
        return value;
    }
}
