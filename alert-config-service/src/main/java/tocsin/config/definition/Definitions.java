package tocsin.config.definition;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Set;
import tocsin.access.Sight;

/** The definitions that can be pulled. */
public interface Definitions {

    /**
     * Definitions whose last change came after a revision, in the order of their revisions. Whoever goes on after the
     * last one that they have seen misses nothing: revisions become visible strictly in order.
     *
     * @param sight of whoever asks: everything, since what is out of sight would look as if it were deleted
     * @param kinds what is of interest; whoever asks for some kinds only goes on after the last one of these
     */
    Uni<List<Definition>> after(Sight sight, long revision, Set<DefinitionKind> kinds, int atMost);
}
