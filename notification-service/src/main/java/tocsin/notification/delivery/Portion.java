package tocsin.notification.delivery;

import java.time.Instant;

/** How much of what waits for a recipient is told next. */
public sealed interface Portion {

    /** How many notifications at most. */
    int most();

    /** Why, as a stable word. */
    String reason();

    /** The earliest, by itself. */
    record One() implements Portion {

        @Override
        public int most() {
            return 1;
        }

        @Override
        public String reason() {
            return "one-by-one";
        }
    }

    /**
     * The earliest ones, in one message that lists them.
     *
     * @param most how many at most
     */
    record Together(int most) implements Portion {

        @Override
        public String reason() {
            return "together";
        }
    }

    /**
     * None now.
     *
     * @param until when to look again
     * @param detail why not now, for people
     */
    record Later(Instant until, String detail) implements Portion {

        @Override
        public int most() {
            return 0;
        }

        @Override
        public String reason() {
            return "held-back";
        }
    }
}
