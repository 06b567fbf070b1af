package tocsin.notification.rehearsal.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import tocsin.notification.transition.TransitionDocument;
import tocsin.notification.transition.json.TransitionReader;
import tocsin.rest.Fields;
import tocsin.rest.ProblemException;

/**
 * What is asked for: docs/contracts/schemas/rehearsal-request.json.
 *
 * @param transition what is pretended to have happened
 * @param send whether the messages are delivered
 */
record RehearsalRequest(TransitionDocument transition, boolean send) {

    /** The answer has as many copies of the message as there are recipients, so neither may be without bounds. */
    private static final int LONGEST_TRANSITION = 65_536;

    /**
     * Reads a request.
     *
     * @throws ProblemException 400 that names every bad field, also those of the transition
     */
    static RehearsalRequest of(JsonNode body, TransitionReader reader) {
        Fields fields = Fields.of(body);
        Optional<TransitionDocument> transition = Optional.ofNullable(body.get("transition"))
                .filter(node -> !node.isNull())
                .flatMap(node -> transition(fields, node, reader));
        TransitionDocument document = fields.required("transition", transition);
        Boolean send = fields.required("send", fields.bool("send"));
        fields.orThrow();
        return new RehearsalRequest(document, send);
    }

    private static Optional<TransitionDocument> transition(Fields fields, JsonNode node, TransitionReader reader) {
        if (!node.isObject()) {
            fields.refuse("transition", "must be an object");
            return Optional.empty();
        }
        try {
            return Optional.of(reader.read(node)).filter(document -> isShort(fields, document));
        } catch (ProblemException bad) {
            bad.problem()
                    .errors()
                    .forEach(error ->
                            fields.refuse("transition/" + error.pointer().substring("#/".length()), error.detail()));
            return Optional.empty();
        }
    }

    private static boolean isShort(Fields fields, TransitionDocument document) {
        if (document.text().length() > LONGEST_TRANSITION) {
            fields.refuse("transition", "must not be longer than " + LONGEST_TRANSITION + " characters");
            return false;
        }
        return true;
    }
}
