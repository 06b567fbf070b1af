package tocsin.sampler.ingest.map.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import tocsin.sampler.ingest.map.Condition;
import tocsin.sampler.ingest.map.Document.Kind;
import tocsin.sampler.ingest.map.Pointer;

/** Reads how a map recognizes its documents. */
final class ConditionReader {

    private static final int MOST = 16;
    private static final Map<String, Kind> KINDS = Map.of(
            "text", Kind.TEXT,
            "number", Kind.NUMBER,
            "boolean", Kind.BOOLEAN,
            "object", Kind.OBJECT,
            "array", Kind.ARRAY);

    private ConditionReader() {}

    static List<Condition> read(Part map) {
        JsonNode list = map.required("recognize", map.value("recognize"));
        if (list == null) {
            return List.of();
        }
        if (!list.isArray() || list.isEmpty() || list.size() > MOST) {
            map.refuse("recognize", "must be a list of 1 to " + MOST + " conditions");
            return List.of();
        }
        List<Condition> conditions = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            conditions.add(condition(Part.of(list.get(i), map.at("recognize") + "/" + i, map.mistakes())));
        }
        return conditions.stream().filter(Objects::nonNull).toList();
    }

    private static Condition condition(Part part) {
        Pointer pointer = part.required("pointer", part.formed("pointer", Pointer::parse));
        String kind = part.text("kind");
        String equal = part.text("equals");
        String regex = part.text("matches");
        LinearPattern pattern = part.formed("matches", LinearPattern::of);
        part.refuseUnknown();
        if (Stream.of(kind, equal, regex).filter(Objects::nonNull).count() > 1) {
            part.refuse("pointer", "may be asked for one of kind, equals and matches; write two conditions");
        }
        if (kind != null) {
            return ofKind(part, pointer, kind);
        }
        if (equal != null) {
            return new Condition.Equals(pointer, equal);
        }
        return regex == null ? new Condition.Exists(pointer) : new Condition.Matches(pointer, pattern, regex);
    }

    private static Condition ofKind(Part part, Pointer pointer, String kind) {
        if (!KINDS.containsKey(kind)) {
            part.refuse("kind", "must be one of text, number, boolean, object, array");
            return null;
        }
        return new Condition.OfKind(pointer, KINDS.get(kind), kind);
    }
}
