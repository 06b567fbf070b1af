package tocsin.sampler.ingest.map.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import tocsin.sampler.ingest.map.Pointer;
import tocsin.sampler.ingest.map.Source;
import tocsin.sampler.ingest.map.Table;

/**
 * Reads a source: a pointer alone, or an object that says more.
 *
 * @param urlEncoded whether texts are URL-encoded where a source says nothing of it
 */
record SourceReader(boolean urlEncoded) {

    /** What a word of a table may mean. */
    record Meaning(Predicate<String> is, String detail) {
        static final Meaning ANYTHING = new Meaning(text -> true, "");
    }

    Source read(Part part, Meaning meaning) {
        Pointer pointer = part.required("pointer", part.formed("pointer", Pointer::parse));
        return new Source(
                pointer,
                urlEncoded(part, urlEncoded),
                absent(part, Set.of()),
                part.formed("matches", LinearPattern::of),
                table(part, meaning),
                part.text("prefix") == null ? "" : part.text("prefix"),
                part.text("hint"));
    }

    /** A source of a time, which has no table and no prefix. */
    Source readTime(Part part, Set<String> absent) {
        return new Source(
                part.required("pointer", part.formed("pointer", Pointer::parse)),
                urlEncoded(part, urlEncoded),
                absent(part, absent),
                part.formed("matches", LinearPattern::of),
                null,
                "",
                part.text("hint"));
    }

    static boolean urlEncoded(Part part, boolean otherwise) {
        String decode = part.text("decode");
        if (decode != null && !decode.equals("url") && !decode.equals("none")) {
            part.refuse("decode", "must be url or none");
        }
        return decode == null ? otherwise : decode.equals("url");
    }

    static Set<String> absent(Part part, Set<String> otherwise) {
        JsonNode list = part.value("absent");
        if (list == null) {
            return otherwise;
        }
        Set<String> texts = new LinkedHashSet<>();
        boolean right = list.isArray();
        for (JsonNode one : list) {
            right &= one.isValueNode() && !one.isNull();
            texts.add(one.asText());
        }
        if (!right) {
            part.refuse("absent", "must be a list of texts");
        }
        return Set.copyOf(texts);
    }

    private static Table table(Part part, Meaning meaning) {
        JsonNode node = part.value("table");
        boolean open = part.names("otherwise");
        if (node != null) {
            String otherwise = word(part, "otherwise", meaning);
            return new Table(meanings(part, node, meaning), open, otherwise);
        }
        part.value("otherwise");
        if (open) {
            part.refuse("otherwise", "has no meaning without a table");
        }
        return null;
    }

    private static Map<String, String> meanings(Part part, JsonNode node, Meaning meaning) {
        Map<String, String> meanings = new LinkedHashMap<>();
        Part table = Part.of(node, part.at("table"), part.mistakes());
        node.fieldNames().forEachRemaining(word -> meanings.put(word, word(table, word, meaning)));
        if (meanings.isEmpty()) {
            part.refuse("table", "must have an entry");
        }
        return meanings;
    }

    private static String word(Part table, String word, Meaning meaning) {
        String means = table.text(word);
        if (means != null && !meaning.is().test(means)) {
            table.refuse(word, meaning.detail());
        }
        return means;
    }
}
