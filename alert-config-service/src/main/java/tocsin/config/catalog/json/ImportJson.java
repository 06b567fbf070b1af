package tocsin.config.catalog.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tocsin.config.audit.json.Masking;
import tocsin.config.catalog.Difference;
import tocsin.config.catalog.Item;

/** What an import answers: {@code docs/contracts/schemas/import-answer.json}. Secrets are masked as in the audit. */
public final class ImportJson {

    private static final List<String> ACTIONS = List.of("created", "changed", "unchanged", "deleted");

    private final boolean dryRun;

    private ImportJson(boolean dryRun) {
        this.dryRun = dryRun;
    }

    /** The answer to an import that was taken. */
    public static ObjectNode of(List<Difference> differences, boolean dryRun) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("dryRun", dryRun);
        ObjectNode counts = json.putObject("counts");
        ACTIONS.forEach(action -> counts.put(
                action,
                differences.stream()
                        .filter(each -> each.action().equals(action))
                        .count()));
        ArrayNode changes = json.putArray("changes");
        ImportJson answer = new ImportJson(dryRun);
        differences.forEach(each -> changes.add(answer.change(each)));
        return json;
    }

    private ObjectNode change(Difference difference) {
        Item item = difference.item();
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("action", difference.action())
                .put("kind", item.section().kind().text())
                .put("key", key(difference));
        if (item instanceof Item.OfAlert one) {
            json.put("title", one.alert().title());
            one.alert().scope().tag().ifPresent(tag -> json.put("tag", tag.value()));
        }
        json.put("company", item.owner().orElse(null))
                .put("place", difference.place().map(place -> "#/" + place).orElse(null));
        json.set("fields", fields(difference));
        return json;
    }

    /** An alert that is made by a dry run will have another id. */
    private String key(Difference difference) {
        boolean newAlert = difference instanceof Difference.Created && difference.item() instanceof Item.OfAlert;
        return dryRun && newAlert ? null : difference.item().key();
    }

    private static ObjectNode fields(Difference difference) {
        ObjectNode fields = JsonNodeFactory.instance.objectNode();
        if (difference instanceof Difference.Unchanged) {
            return fields;
        }
        ObjectNode before = json(difference.before());
        ObjectNode after = json(difference.after());
        ObjectNode shownBefore = Masking.masked(before);
        ObjectNode shownAfter = Masking.masked(after);
        Set<String> names = new LinkedHashSet<>();
        before.fieldNames().forEachRemaining(names::add);
        after.fieldNames().forEachRemaining(names::add);
        names.stream()
                .filter(name -> !before.path(name).equals(after.path(name)))
                .forEach(name -> fields.putObject(name)
                        .<ObjectNode>set("before", value(shownBefore, name))
                        .set("after", value(shownAfter, name)));
        return fields;
    }

    private static ObjectNode json(Optional<Item> item) {
        return item.map(ItemJson::withoutId).orElseGet(JsonNodeFactory.instance::objectNode);
    }

    private static JsonNode value(ObjectNode json, String name) {
        return json.hasNonNull(name) ? json.get(name) : JsonNodeFactory.instance.nullNode();
    }
}
