package tocsin.config.template.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import tocsin.config.template.Part;
import tocsin.config.template.PartOf;
import tocsin.config.template.Place;
import tocsin.config.template.Proofreader;
import tocsin.config.template.TemplateDraft;
import tocsin.config.template.TemplateName;
import tocsin.rest.Fields;

/** Reads the body of a request that describes a template, and says everything that is wrong with it at once. */
public final class TemplateReader {

    private final Proofreader proofreader;
    private final Map<Part, String> parts = new EnumMap<>(Part.class);
    private final Map<PartOf, Place> included = new HashMap<>();

    private TemplateReader(Proofreader proofreader) {
        this.proofreader = proofreader;
    }

    /**
     * Reads a template; blocks, for it reads its parts.
     *
     * @param name the name that its path gives it
     * @throws tocsin.rest.ProblemException 400 that names every bad field
     */
    public static TemplateDraft read(Proofreader proofreader, TemplateName name, JsonNode body) {
        return new TemplateReader(proofreader).read(name, body);
    }

    private TemplateDraft read(TemplateName name, JsonNode body) {
        Fields fields = Fields.of(body);
        fields.text("name", text -> same(name, text));
        for (Part part : Part.values()) {
            fields.text(part.text(), words -> proofread(part, words)).ifPresent(words -> parts.put(part, words));
        }
        if (Stream.of(Part.values()).noneMatch(part -> body.hasNonNull(part.text()))) {
            fields.refuse("text", "is required where there is no other part");
        }
        // What was read may be put back changed; so it may say whether it was stock, which makes no difference.
        fields.bool("stock");
        fields.refuseUnknown();
        fields.orThrow();
        return new TemplateDraft(name, parts, included);
    }

    private String proofread(Part part, String words) {
        proofreader.read(part, words).forEach(included::putIfAbsent);
        return words;
    }

    private static TemplateName same(TemplateName name, String text) {
        if (!text.equals(name.value())) {
            throw new IllegalArgumentException("must be " + name + ", as in the path");
        }
        return name;
    }
}
