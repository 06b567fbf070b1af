package tocsin.config.catalog.yaml;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Function;
import java.util.stream.Collectors;
import tocsin.config.catalog.Batch;
import tocsin.config.catalog.Item;
import tocsin.config.catalog.Notation;
import tocsin.config.catalog.Section;

/** A document in YAML. */
public final class YamlNotation implements Notation {

    private final Function<Item, ObjectNode> form;
    private Section section;
    private boolean empty;

    /** A document in which definitions have this form. */
    public YamlNotation(Function<Item, ObjectNode> form) {
        this.form = form;
    }

    @Override
    public String text(Batch batch) {
        String lead = "";
        if (section != batch.section()) {
            lead = end() + batch.section().text() + ":";
            section = batch.section();
            empty = true;
        }
        if (batch.items().isEmpty()) {
            return lead;
        }
        String items = batch.items().stream()
                .map(item -> YamlText.entry(form.apply(item)))
                .collect(Collectors.joining());
        String before = empty ? lead + "\n" : lead;
        empty = false;
        return before + items;
    }

    /** A list of nothing has to be written as one, or it would be no list. */
    @Override
    public String end() {
        boolean open = section != null && empty;
        empty = false;
        return open ? " []\n" : "";
    }
}
