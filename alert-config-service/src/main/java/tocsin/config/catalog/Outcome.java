package tocsin.config.catalog;

import java.util.List;

/** What came of an import. */
public sealed interface Outcome {

    /** Everything is as the document says, or would be. */
    record Taken(List<Difference> differences) implements Outcome {}

    /** Nothing has changed, since some of it cannot be taken. */
    record Refused(List<Refusal> refusals) implements Outcome {}
}
