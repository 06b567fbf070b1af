package tocsin.sampler.ingest.map.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import tocsin.sampler.ingest.map.CallFields;
import tocsin.sampler.ingest.map.Moment;
import tocsin.sampler.ingest.map.MomentField;
import tocsin.sampler.ingest.map.Source;
import tocsin.sampler.ingest.map.TextField;
import tocsin.sampler.ingest.map.TimeForm;
import tocsin.sampler.ingest.map.json.SourceReader.Meaning;

/** Reads where a map finds the fields of a call. */
final class FieldsReader {

    private static final int MOST_SOURCES = 16;
    private static final Set<String> TYPES = Set.of("cdr", "started", "answered", "ended");
    private static final Meaning TYPE = new Meaning(TYPES::contains, "must be one of cdr, started, answered, ended");
    private static final Meaning SIP_CODE =
            new Meaning(text -> text.matches("[2-6][0-9]{2}"), "must be a SIP response code from 200 to 699");
    private static final Map<String, Meaning> TEXTS = Map.of(
            "id", Meaning.ANYTHING,
            "type", TYPE,
            "customer", Meaning.ANYTHING,
            "carrier", Meaning.ANYTHING,
            "sipCode", SIP_CODE);

    private final Part call;
    private final SourceReader sources;
    private final TimeDefaults times;

    FieldsReader(Part call, SourceReader sources, TimeDefaults times) {
        this.call = call;
        this.sources = sources;
        this.times = times;
    }

    CallFields read() {
        Map<String, TextField> texts = new HashMap<>();
        for (String field : List.of("id", "type", "customer", "carrier", "sipCode")) {
            texts.put(field, text(field, TEXTS.get(field)));
        }
        Map<Moment, MomentField> moments = new EnumMap<>(Moment.class);
        for (Moment moment : Moment.values()) {
            moments.put(moment, new MomentField(moment, each(moment.field(), part -> place(moment, part))));
        }
        call.refuseUnknown();
        refuseWhatIsNotThere(texts.get("type").constant());
        return new CallFields(texts, moments);
    }

    private void refuseWhatIsNotThere(String type) {
        for (String field : List.of("id", "type", "startedAt")) {
            call.required(field, call.value(field));
        }
        if (!call.has("customer") && !call.has("carrier")) {
            call.refuse("customer", "or carrier is required");
        }
        if (("cdr".equals(type) || "ended".equals(type)) && !call.has("endedAt")) {
            call.refuse("endedAt", "is required: type is " + type);
        }
        if ("answered".equals(type) && !call.has("answeredAt")) {
            call.refuse("answeredAt", "is required: type is answered");
        }
    }

    private TextField text(String field, Meaning meaning) {
        JsonNode node = call.value(field);
        if (node != null && node.isObject() && node.has("value")) {
            return constant(Part.of(node, call.at(field), call.mistakes()), meaning);
        }
        return new TextField(null, each(field, part -> source(part, meaning)));
    }

    private static TextField constant(Part part, Meaning meaning) {
        String value = part.required("value", part.text("value"));
        if (value != null && !meaning.is().test(value)) {
            part.refuse("value", meaning.detail());
        }
        part.refuseUnknown();
        return new TextField(value, List.of());
    }

    private Source source(Part part, Meaning meaning) {
        Source source = sources.read(part, meaning);
        part.refuseUnknown();
        return source;
    }

    private MomentField.Place place(Moment moment, Part part) {
        Source source = sources.readTime(part, times.absent());
        TimeForm form = times.form(part);
        part.refuseUnknown();
        if (form instanceof TimeForm.After after && after.moment().compareTo(moment) >= 0) {
            part.refuse("format", "must count from a moment that comes before " + moment.field());
        }
        if (form instanceof TimeForm.After after && !call.has(after.moment().field())) {
            part.refuse("format", "counts from " + after.moment().field() + ", which this map does not have");
        }
        return new MomentField.Place(source, form, never(source, form));
    }

    /** A switch that writes 0 may write 0.0 as well. */
    private static Set<Instant> never(Source source, TimeForm form) {
        Set<Instant> never = new HashSet<>();
        if (form instanceof TimeForm.Epoch epoch) {
            for (String text : source.absent()) {
                try {
                    never.add(epoch.read(text, moment -> null));
                } catch (IllegalArgumentException aWord) {
                    // A word such as none is no moment; the source knows it as it is.
                    continue;
                }
            }
        }
        return Set.copyOf(never);
    }

    /** The sources of a field: a pointer, an object, or a list of the two. */
    private <T> List<T> each(String field, Function<Part, T> form) {
        JsonNode node = call.value(field);
        if (node == null) {
            return List.of();
        }
        if (!node.isArray()) {
            return List.of(form.apply(part(node, call.at(field))));
        }
        if (node.isEmpty() || node.size() > MOST_SOURCES) {
            call.refuse(field, "must be a list of 1 to " + MOST_SOURCES + " sources");
            return List.of();
        }
        List<T> all = new ArrayList<>();
        for (int i = 0; i < node.size(); i++) {
            all.add(form.apply(part(node.get(i), call.at(field) + "/" + i)));
        }
        return all;
    }

    private Part part(JsonNode node, String path) {
        return node.isTextual()
                ? Part.pointer(node.textValue(), path, call.mistakes())
                : Part.of(node, path, call.mistakes());
    }
}
