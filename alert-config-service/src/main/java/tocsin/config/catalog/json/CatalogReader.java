package tocsin.config.catalog.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import tocsin.config.alert.AlertIds;
import tocsin.config.alert.json.AlertReader;
import tocsin.config.catalog.Document;
import tocsin.config.catalog.Entry;
import tocsin.config.catalog.Import;
import tocsin.config.catalog.Item;
import tocsin.config.catalog.Section;
import tocsin.config.company.CompanyId;
import tocsin.config.company.json.CompanyJson;
import tocsin.config.script.ScriptDraft;
import tocsin.config.script.ScriptName;
import tocsin.config.script.Syntax;
import tocsin.config.script.json.ScriptReader;
import tocsin.config.template.Proofreader;
import tocsin.config.template.TemplateDraft;
import tocsin.config.template.TemplateName;
import tocsin.config.template.json.TemplateReader;
import tocsin.rest.ProblemException;
import tocsin.rest.Query;

/** Reads a document of definitions, and says everything that is wrong with it at once. */
public final class CatalogReader {

    /** How many definitions a document may have. */
    public static final int MOST_ENTRIES = 20_000;

    private static final CompanyId SOME_COMPANY = new CompanyId("some");
    private static final TemplateName SOME_TEMPLATE = new TemplateName("some");
    private static final ScriptName SOME_SCRIPT = new ScriptName("some");

    private final Proofreader proofreader;
    private final Syntax scripts;
    private final AlertIds ids;
    private final Errors errors = new Errors(Import.MOST_REFUSALS);
    private final List<Entry> entries = new ArrayList<>();
    private final Map<Object, String> places = new HashMap<>();

    private CatalogReader(Proofreader proofreader, Syntax scripts, AlertIds ids) {
        this.proofreader = proofreader;
        this.scripts = scripts;
        this.ids = ids;
    }

    /**
     * Reads a document; blocks, for it reads templates and scripts.
     *
     * @throws ProblemException 400 that names every bad field, 413 where it has more than {@value #MOST_ENTRIES} definitions
     */
    public static Document read(Proofreader proofreader, Syntax scripts, AlertIds ids, JsonNode body) {
        if (!(body instanceof ObjectNode document)) {
            throw ProblemException.unreadable("The body must be an object: companies, templates, scripts, alerts.");
        }
        return new CatalogReader(proofreader, scripts, ids).read(document);
    }

    private Document read(ObjectNode document) {
        Set<Section> there = EnumSet.noneOf(Section.class);
        Map<Section, ArrayNode> lists = new HashMap<>();
        for (Map.Entry<String, JsonNode> part : document.properties()) {
            section(part.getKey(), part.getValue()).ifPresent(section -> {
                there.add(section);
                lists.put(section, (ArrayNode) part.getValue());
            });
        }
        if (lists.values().stream().mapToInt(ArrayNode::size).sum() > MOST_ENTRIES) {
            throw ProblemException.tooLarge(
                    "A document may have " + MOST_ENTRIES + " definitions. Import them by company.");
        }
        there.forEach(section -> read(section, lists.get(section)));
        errors.orThrow();
        return new Document(there, entries);
    }

    private Optional<Section> section(String name, JsonNode value) {
        for (Section section : Section.values()) {
            if (section.text().equals(name)) {
                if (ItemJson.says(value) && !value.isArray()) {
                    errors.add(name, "must be a list");
                }
                return value.isArray() ? Optional.of(section) : Optional.empty();
            }
        }
        errors.add(name.replace("~", "~0").replace("/", "~1"), "is not a field of this object");
        return Optional.empty();
    }

    private void read(Section section, ArrayNode list) {
        for (int i = 0; i < list.size() && !errors.full(); i++) {
            String place = section.text() + "/" + i;
            if (list.get(i) instanceof ObjectNode entry) {
                read(section, place, entry).ifPresent(this::keep);
            } else {
                errors.add(place, "must be an object");
            }
        }
    }

    private Optional<Entry> read(Section section, String place, ObjectNode entry) {
        return switch (section) {
            case COMPANIES ->
                named(place, "id", CompanyId::new, SOME_COMPANY, entry, CompanyJson::read)
                        .map(company -> entry(place, new Item.OfCompany(company)));
            case TEMPLATES ->
                named(place, "name", TemplateName::new, SOME_TEMPLATE, entry, this::template)
                        .map(template -> entry(place, new Item.OfTemplate(template)));
            case SCRIPTS ->
                named(place, "name", ScriptName::new, SOME_SCRIPT, entry, this::script)
                        .map(script -> entry(place, new Item.OfScript(script)));
            case ALERTS -> alert(place, entry);
        };
    }

    private TemplateDraft template(TemplateName name, JsonNode body) {
        return TemplateReader.read(proofreader, name, body);
    }

    private ScriptDraft script(ScriptName name, JsonNode body) {
        return ScriptReader.read(scripts, name, body);
    }

    private static Entry entry(String place, Item item) {
        return new Entry(place, item, Optional.empty());
    }

    /** Something whose id or name is in the document, and otherwise in a path. */
    private <K, T> Optional<T> named(
            String place,
            String field,
            Function<String, K> form,
            K standIn,
            ObjectNode entry,
            BiFunction<K, JsonNode, T> reading) {
        Optional<K> name = name(place, field, form, entry);
        Optional<T> read = reading(
                place,
                () -> reading.apply(
                        name.orElse(standIn),
                        name.isPresent() ? entry : entry.deepCopy().without(field)));
        return name.isPresent() ? read : Optional.empty();
    }

    private <K> Optional<K> name(String place, String field, Function<String, K> form, ObjectNode entry) {
        JsonNode name = entry.path(field);
        try {
            if (name.isTextual()) {
                return Optional.of(form.apply(name.textValue()));
            }
            errors.add(place + "/" + field, ItemJson.says(name) ? "must be a text" : "is required");
        } catch (IllegalArgumentException bad) {
            errors.add(place + "/" + field, bad.getMessage());
        }
        return Optional.empty();
    }

    private Optional<Entry> alert(String place, ObjectNode entry) {
        boolean named = ItemJson.says(entry.path("id"));
        Optional<UUID> id = named ? name(place, "id", Query::uuid, entry) : Optional.of(ids.next());
        JsonNode rest = named && id.isEmpty() ? entry.deepCopy().without("id") : entry;
        return reading(place, () -> AlertReader.readReplacement(id.orElseGet(ids::next), rest))
                .filter(read -> id.isPresent())
                .map(alert -> new Entry(place, new Item.OfAlert(alert), named ? id : Optional.empty()));
    }

    private <T> Optional<T> reading(String place, Supplier<T> reading) {
        try {
            return Optional.of(reading.get());
        } catch (ProblemException wrong) {
            errors.addAll(place, wrong);
            return Optional.empty();
        }
    }

    /** What is there twice would be one thing in two ways. */
    private void keep(Entry entry) {
        Item item = entry.item();
        String first = places.putIfAbsent(item.identity(), entry.place());
        if (first != null) {
            errors.add(
                    entry.place(),
                    "is the same as " + first + ": " + item.section().kind().text() + " by "
                            + (item.section() == Section.ALERTS ? "its title within its scope" : "its name"));
        }
        entry.id()
                .map(id -> places.putIfAbsent(id, entry.place()))
                .ifPresent(other -> errors.add(entry.place() + "/id", "is that of " + other));
        entries.add(entry);
    }
}
