package tocsin.config.company.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tocsin.config.company.Company;
import tocsin.config.company.CompanyForm;
import tocsin.config.company.CompanyId;
import tocsin.config.company.CompanyKind;
import tocsin.config.company.Tag;
import tocsin.rest.Fields;

/** Companies as the contract writes them, in the REST API and in definitions alike. */
public final class CompanyJson {

    private CompanyJson() {}

    /** The JSON of a company. */
    public static ObjectNode of(Company company) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("id", company.id().value())
                .put("name", company.name())
                .put("kind", company.kind().text());
        ArrayNode tags = json.putArray("tags");
        company.tags().forEach(tag -> tags.add(tag.value()));
        return json.put("currency", company.currency().getCurrencyCode())
                .put("timeZone", company.timeZone().getId());
    }

    /**
     * Reads a company.
     *
     * @param id the id that its path gives it
     * @throws tocsin.rest.ProblemException 400 that names every bad field
     */
    public static Company read(CompanyId id, JsonNode body) {
        Fields fields = Fields.of(body);
        fields.text("id", text -> same(id, text));
        var name = fields.required("name", fields.text("name", CompanyForm::name));
        var kind = fields.required("kind", fields.text("kind", CompanyKind::of));
        var tags = fields.texts("tags", Tag::new).orElse(List.of());
        var currency = fields.required("currency", fields.text("currency", CompanyForm::currency));
        var timeZone = fields.text("timeZone", CompanyForm::timeZone).orElse(CompanyForm.STANDARD_TIME_ZONE);
        checkTags(fields, tags);
        fields.refuseUnknown();
        fields.orThrow();
        return new Company(id, name, kind, tags, currency, timeZone);
    }

    private static CompanyId same(CompanyId id, String text) {
        if (!text.equals(id.value())) {
            throw new IllegalArgumentException("must be " + id + ", as in the path");
        }
        return id;
    }

    private static void checkTags(Fields fields, List<Tag> tags) {
        if (tags.size() > CompanyForm.MOST_TAGS) {
            fields.refuse("tags", "must be no more than " + CompanyForm.MOST_TAGS);
        }
        Set<Tag> seen = new HashSet<>();
        tags.stream()
                .filter(tag -> !seen.add(tag))
                .distinct()
                .forEach(tag -> fields.refuse("tags", "must not hold " + tag + " twice"));
    }
}
