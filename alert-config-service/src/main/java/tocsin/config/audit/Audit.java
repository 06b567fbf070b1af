package tocsin.config.audit;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tocsin.access.Sight;
import tocsin.config.definition.DefinitionKind;

/** Where the changes are kept that were made. */
@FunctionalInterface
public interface Audit {

    /**
     * The changes in sight, the newest first.
     *
     * @param before the number that the list goes on before; empty for its beginning
     * @param atMost how many
     */
    Uni<List<Entry>> list(Sight sight, Filter filter, Optional<Long> before, int atMost);

    /**
     * Which changes a list shows; what is empty does not narrow it.
     *
     * @param by who made them
     * @param from the first moment
     * @param to the moment after the last
     */
    record Filter(
            Optional<String> company,
            Optional<DefinitionKind> kind,
            Optional<String> key,
            Optional<String> by,
            Optional<Instant> from,
            Optional<Instant> to) {}
}
