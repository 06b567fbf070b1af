package tocsin.notification.transition.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import tocsin.notification.transition.Transition;
import tocsin.notification.transition.TransitionDocument;
import tocsin.rest.FieldError;
import tocsin.rest.Fields;
import tocsin.rest.ProblemException;

/** Reads transitions: one object, or an array of them. Fields that this version does not know are no fault. */
@Singleton
public final class TransitionReader {

    private final ObjectMapper json;

    /** Reads with a mapper that keeps decimals exact. */
    public TransitionReader(ObjectMapper json) {
        this.json = json;
    }

    /**
     * Reads the body of a message.
     *
     * @throws UnreadableBody where it is no JSON
     */
    public Reading read(byte[] body) throws UnreadableBody {
        JsonNode tree = parse(body);
        List<TransitionDocument> documents = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        if (tree.isArray()) {
            for (int i = 0; i < tree.size(); i++) {
                readInto(documents, faults, tree.get(i), "item " + i + ": ");
            }
        } else {
            readInto(documents, faults, tree, "");
        }
        return new Reading(documents, faults);
    }

    /**
     * Reads one transition of a request.
     *
     * @throws ProblemException where it is none; it names every bad field
     */
    public TransitionDocument read(JsonNode item) {
        Fields fields = Fields.of(item);
        Transition transition = TransitionFields.read(fields);
        fields.orThrow();
        return new TransitionDocument(transition, item.toString());
    }

    /**
     * Reads a document that was read before.
     *
     * @throws IllegalArgumentException where it is not (any more) a transition; the message says why
     */
    public Transition reread(String text) {
        try {
            return read(json.readTree(text)).transition();
        } catch (JsonProcessingException | ProblemException broken) {
            throw new IllegalArgumentException("the transition cannot be read: " + fault(broken), broken);
        }
    }

    private JsonNode parse(byte[] body) throws UnreadableBody {
        try {
            JsonNode tree = json.readTree(body);
            if (tree == null || tree.isMissingNode()) {
                throw new UnreadableBody("the body is empty");
            }
            return tree;
        } catch (IOException broken) {
            throw new UnreadableBody(fault(broken));
        }
    }

    private void readInto(List<TransitionDocument> documents, List<String> faults, JsonNode item, String place) {
        try {
            documents.add(read(item));
        } catch (ProblemException bad) {
            faults.add(place + fault(bad));
        }
    }

    private static String fault(Exception broken) {
        if (broken instanceof JsonProcessingException at && at.getLocation() != null) {
            JsonLocation place = at.getLocation();
            return "not JSON at line " + place.getLineNr() + ", column " + place.getColumnNr() + ": "
                    + at.getOriginalMessage();
        }
        if (broken instanceof ProblemException bad && !bad.problem().errors().isEmpty()) {
            return bad.problem().errors().stream().map(TransitionReader::fault).collect(Collectors.joining(", "));
        }
        return String.valueOf(broken.getMessage());
    }

    private static String fault(FieldError error) {
        return error.pointer().substring("#/".length()) + " " + error.detail();
    }
}
