package tocsin.config.template.persistence;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import tocsin.config.template.Outline;
import tocsin.config.template.Part;
import tocsin.config.template.TemplateName;

/** The outlines of all templates, as the database has them now and not as the session remembers them. */
final class Outlines {

    private static final String ALL =
            """
            select t.name, t.included, length(t.subject), length(t.text), length(t.html), length(t.sms) from Template t""";

    private static final int FIRST_LENGTH = 2;

    private Outlines() {}

    /** All of them, within the transaction. */
    static Uni<List<Outline>> all() {
        return Panache.getSession()
                .chain(session -> session.createQuery(ALL, Object[].class).getResultList())
                .map(rows -> rows.stream().map(Outlines::outline).toList());
    }

    private static Outline outline(Object[] row) {
        Set<Part> written = EnumSet.noneOf(Part.class);
        long characters = 0;
        for (Part part : Part.values()) {
            if (row[FIRST_LENGTH + part.ordinal()] instanceof Number length) {
                written.add(part);
                characters += length.longValue();
            }
        }
        return new Outline(
                new TemplateName((String) row[0]), written, TemplateRow.inclusions((String[]) row[1]), characters);
    }
}
