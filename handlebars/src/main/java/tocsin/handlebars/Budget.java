package tocsin.handlebars;

import java.util.function.LongSupplier;

/** Counts what filling takes, and says when it is too much. */
final class Budget {

    private static final int LOOK_EVERY = 64;

    private final Bounds bounds;
    private final LongSupplier nanoTime;
    private final long begin;
    private int steps;

    Budget(Bounds bounds, LongSupplier nanoTime) {
        this.bounds = bounds;
        this.nanoTime = nanoTime;
        this.begin = nanoTime.getAsLong();
    }

    void step(Place at) throws TemplateFault {
        if (++steps > bounds.steps()) {
            throw new TemplateFault(at, "it takes more than %,d steps".formatted(bounds.steps()));
        }
        if (steps % LOOK_EVERY == 0
                && nanoTime.getAsLong() - begin > bounds.time().toNanos()) {
            throw new TemplateFault(at, "it takes longer than " + bounds.time().toMillis() + " ms");
        }
    }

    void length(Place at, int characters) throws TemplateFault {
        if (characters > bounds.characters()) {
            throw new TemplateFault(at, "it becomes longer than %,d characters".formatted(bounds.characters()));
        }
    }
}
