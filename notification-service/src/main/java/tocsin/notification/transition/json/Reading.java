package tocsin.notification.transition.json;

import java.util.List;
import tocsin.notification.transition.TransitionDocument;

/**
 * What a body holds. Good transitions are good whatever else is in the body.
 *
 * @param documents the transitions, in their order
 * @param faults what is wrong with the others, one text for each; empty where all were good
 */
public record Reading(List<TransitionDocument> documents, List<String> faults) {

    /** Copies both lists, so that a reading never changes. */
    public Reading {
        documents = List.copyOf(documents);
        faults = List.copyOf(faults);
    }
}
