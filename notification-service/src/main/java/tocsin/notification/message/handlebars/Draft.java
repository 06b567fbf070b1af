package tocsin.notification.message.handlebars;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A template filled, as far as it can be.
 *
 * @param texts each part that could be filled
 * @param faults why the others could not
 */
public record Draft(Map<Part, String> texts, List<PartFault> faults) {

    /** Copies both, so that a draft never changes. */
    public Draft {
        texts = Map.copyOf(texts);
        faults = List.copyOf(faults);
    }

    /** A part; empty where it could not be filled. */
    public Optional<String> text(Part part) {
        return Optional.ofNullable(texts.get(part));
    }
}
