package tocsin.sampler.penalty;

import java.util.List;

/** Is told what became of penalties. May be called by any thread, and must not block. */
public interface PenaltyObserver {

    /** These steps, which may be none, are recorded in this order and wait to be published. */
    void recorded(List<? extends PenaltyStep> steps);
}
