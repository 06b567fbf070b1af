package tocsin.sampler.definition.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalDouble;

/** The body of a definition, field by field. A field that is null counts as absent. */
record Body(JsonNode json) {

    Optional<String> text(String field) {
        return Optional.ofNullable(json.path(field).textValue());
    }

    /** Fails with {@link NoSuchElementException} where there is no text. */
    String requiredText(String field) {
        return text(field).orElseThrow(() -> new NoSuchElementException(field + " is no text"));
    }

    List<String> texts(String field) {
        List<String> texts = new ArrayList<>();
        json.path(field).forEach(text -> texts.add(text.asText()));
        return texts;
    }

    /** Fails with {@link java.time.DateTimeException} where the text is no duration. */
    Optional<Duration> duration(String field) {
        return text(field).map(Duration::parse);
    }

    OptionalDouble number(String field) {
        JsonNode number = json.path(field);
        return number.isNumber() ? OptionalDouble.of(number.doubleValue()) : OptionalDouble.empty();
    }

    /** Fails with {@link NoSuchElementException} where there is no number. */
    double requiredNumber(String field) {
        return number(field).orElseThrow(() -> new NoSuchElementException(field + " is no number"));
    }

    long wholeNumber(String field, long otherwise) {
        return json.path(field).asLong(otherwise);
    }

    boolean flag(String field, boolean otherwise) {
        return json.path(field).asBoolean(otherwise);
    }
}
