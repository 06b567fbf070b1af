package tocsin.notification;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import tocsin.notification.transition.Transition;
import tocsin.notification.transition.json.TransitionReader;
import tocsin.rest.StrictJson;

/** The contract's example messages, and variations of them. */
public final class Examples {

    /** JSON as the service reads it. */
    public static final ObjectMapper JSON = StrictJson.strict(new ObjectMapper());

    private static final Path CONTRACTS =
            Path.of("../docs/contracts").toAbsolutePath().normalize();

    private Examples() {}

    /** The text of an example file. */
    public static String text(String name) {
        try {
            return Files.readString(CONTRACTS.resolve("examples").resolve(name));
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    /** What every version has sent of one kind: the files whose names begin so, such as {@code transition-}. */
    public static Stream<Path> released(String kind) throws IOException {
        return Files.walk(CONTRACTS.resolve("released"))
                .filter(Files::isRegularFile)
                .filter(file -> file.getFileName().toString().startsWith(kind))
                .sorted();
    }

    /** ASR at 27.5 %, to an e-mail address, a phone number and a hook. */
    public static ObjectNode firing() {
        return object("transition-firing.json");
    }

    /** The balance is back, to an e-mail address. */
    public static ObjectNode reset() {
        return object("transition-reset.json");
    }

    /** A daily balance of 1249.95 EUR, to an e-mail address. */
    public static ObjectNode scheduled() {
        return object("transition-scheduled.json");
    }

    /** Twenty calls have failed in a row, and the carrier is disabled for an hour; to an e-mail address. */
    public static ObjectNode consecutiveFailures() {
        return object("transition-consecutive-failures.json");
    }

    /** The script runway says that the balance will not last; to an e-mail address. */
    public static ObjectNode script() {
        return object("transition-script.json");
    }

    /** The script runway tells of a price; to an e-mail address. */
    public static ObjectNode told() {
        return object("transition-told.json");
    }

    /** The script margin, whose number is compared, fails; to who looks after it. */
    public static ObjectNode failed() {
        return object("transition-failed.json");
    }

    /** What would be told of {@link #firing()}, and sent. */
    public static ObjectNode rehearsal() {
        return object("rehearsal-request.json");
    }

    /** The same with an id of its own and these recipients only. */
    public static ObjectNode to(ObjectNode transition, String... recipients) {
        ObjectNode copy = transition.deepCopy().put("id", UUID.randomUUID().toString());
        var list = copy.putArray("recipients");
        for (String recipient : recipients) {
            list.add(recipient);
        }
        return copy;
    }

    /** As the service reads it. */
    public static Transition transition(JsonNode document) {
        return new TransitionReader(JSON).reread(document.toString());
    }

    /** What a schema of the contract, such as {@code notification.json}, finds wrong with an instance. */
    public static List<String> faults(String schema, JsonNode instance) {
        String location = CONTRACTS.resolve("schemas").resolve(schema).toUri().toString();
        return JsonSchemaFactory.getInstance(VersionFlag.V202012)
                .getSchema(
                        SchemaLocation.of(location),
                        SchemaValidatorsConfig.builder()
                                .formatAssertionsEnabled(true)
                                .build())
                .validate(instance)
                .stream()
                .map(ValidationMessage::toString)
                .toList();
    }

    private static ObjectNode object(String name) {
        try {
            return (ObjectNode) JSON.readTree(text(name));
        } catch (JsonProcessingException cause) {
            throw new IllegalStateException(name + " is not JSON", cause);
        }
    }
}
