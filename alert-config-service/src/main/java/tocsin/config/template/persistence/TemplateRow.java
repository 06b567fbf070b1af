package tocsin.config.template.persistence;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tocsin.config.template.Part;
import tocsin.config.template.PartOf;
import tocsin.config.template.TemplateName;

/** A row of {@code config.template}. A stock template always has one; with no part where nobody has edited it. */
@Entity(name = "Template")
@Table(name = "template")
class TemplateRow extends PanacheEntityBase {

    private static final String OF = ":";

    @Id
    public String name;

    @Version
    public long version;

    public String subject;
    public String text;
    public String html;
    public String sms;

    /** What its parts include, each as {@code html:footer}. */
    public String[] included;

    TemplateRow take(TemplateName taken, Map<Part, String> parts, Set<PartOf> inclusions) {
        name = taken.value();
        subject = parts.get(Part.SUBJECT);
        text = parts.get(Part.TEXT);
        html = parts.get(Part.HTML);
        sms = parts.get(Part.SMS);
        String[] wanted = inclusions.stream()
                .map(each -> each.part().text() + OF + each.template())
                .sorted()
                .toArray(String[]::new);
        included = Arrays.equals(included, wanted) ? included : wanted;
        return this;
    }

    TemplateName name() {
        return new TemplateName(name);
    }

    Map<Part, String> parts() {
        Map<Part, String> parts = new EnumMap<>(Part.class);
        put(parts, Part.SUBJECT, subject);
        put(parts, Part.TEXT, text);
        put(parts, Part.HTML, html);
        put(parts, Part.SMS, sms);
        return parts;
    }

    private static void put(Map<Part, String> parts, Part part, String words) {
        if (words != null) {
            parts.put(part, words);
        }
    }

    static Set<PartOf> inclusions(String[] included) {
        return Arrays.stream(included)
                .map(each -> each.split(OF, 2))
                .map(each -> new PartOf(new TemplateName(each[1]), Part.of(each[0])))
                .collect(Collectors.toUnmodifiableSet());
    }
}
