package tocsin.config.catalog.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Function;
import java.util.stream.Collectors;
import tocsin.config.catalog.Batch;
import tocsin.config.catalog.Item;
import tocsin.config.catalog.Notation;
import tocsin.config.catalog.Section;

/** A document in JSON. */
public final class JsonNotation implements Notation {

    private final Function<Item, ObjectNode> form;
    private Section section;
    private boolean empty;

    /** A document in which definitions have this form. */
    public JsonNotation(Function<Item, ObjectNode> form) {
        this.form = form;
    }

    @Override
    public String text(Batch batch) {
        StringBuilder text = new StringBuilder();
        if (section != batch.section()) {
            text.append(section == null ? "{" : "],")
                    .append('"')
                    .append(batch.section().text())
                    .append("\":[");
            section = batch.section();
            empty = true;
        }
        if (!batch.items().isEmpty()) {
            text.append(empty ? "" : ",")
                    .append(batch.items().stream()
                            .map(item -> form.apply(item).toString())
                            .collect(Collectors.joining(",")));
            empty = false;
        }
        return text.toString();
    }

    @Override
    public String end() {
        return section == null ? "{}" : "]}";
    }
}
