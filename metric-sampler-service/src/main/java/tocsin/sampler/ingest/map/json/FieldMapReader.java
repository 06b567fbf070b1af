package tocsin.sampler.ingest.map.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import tocsin.sampler.ingest.ReportedCall;
import tocsin.sampler.ingest.map.CallFields;
import tocsin.sampler.ingest.map.Condition;
import tocsin.sampler.ingest.map.FaultyMap;
import tocsin.sampler.ingest.map.FieldMap;
import tocsin.sampler.ingest.map.Mistake;

/** Reads a field map ({@code docs/contracts/schemas/field-map.json}). */
public final class FieldMapReader {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

    private FieldMapReader() {}

    /**
     * Reads a map.
     *
     * @param origin where it comes from: a file's name, or another word for it
     * @throws FaultyMap where it cannot be used, with everything that is wrong
     */
    public static FieldMap read(JsonNode root, String origin) throws FaultyMap {
        List<Mistake> mistakes = new ArrayList<>();
        FieldMap map = read(Part.of(root, "", mistakes), origin);
        if (!mistakes.isEmpty()) {
            throw new FaultyMap(mistakes);
        }
        return map;
    }

    private static FieldMap read(Part map, String origin) {
        String name = map.required("name", map.formed("name", FieldMapReader::name));
        String description = map.text("description");
        List<Condition> recognition = ConditionReader.read(map);
        SourceReader sources = new SourceReader(SourceReader.urlEncoded(map, false));
        TimeDefaults times = map.has("times")
                ? TimeDefaults.read(Part.of(map.value("times"), "times", map.mistakes()))
                : TimeDefaults.NONE;
        JsonNode call = map.required("call", map.value("call"));
        CallFields fields =
                call == null ? null : new FieldsReader(Part.of(call, "call", map.mistakes()), sources, times).read();
        map.refuseUnknown();
        return new FieldMap(name, origin, description, recognition, fields);
    }

    private static String name(String name) {
        if (!NAME.matcher(name).matches() || name.equals(ReportedCall.CONTRACT)) {
            throw new IllegalArgumentException("must be 1 to 64 of a-z 0-9 -, beginning with a letter or digit,"
                    + " and not " + ReportedCall.CONTRACT);
        }
        return name;
    }
}
