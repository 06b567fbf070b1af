package tocsin.notification.message.handlebars;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tocsin.notification.message.PortalLink;
import tocsin.notification.message.Scripts;
import tocsin.notification.template.Template;

/** Desks and writers with what people have written, for tests. */
final class Composers {

    /** Where no script is asked. */
    static final Scripts NO_SCRIPTS = (names, company, variables) -> {
        throw new AssertionError("nobody asks scripts here, but " + names);
    };

    private Composers() {}

    static Desk desk(Template... written) {
        Map<String, Template> byName = new HashMap<>();
        for (Template template : written) {
            byName.put(template.name(), template);
        }
        return new Desk(name -> Optional.ofNullable(byName.get(name)), 100_000, Duration.ofMinutes(1));
    }

    static MessageWriter writer(Template... written) {
        return new MessageWriter(desk(written), new PortalLink(Optional.empty()));
    }

    static Template template(String name, String subject, String text, String html, String sms) {
        return new Template(
                name,
                Optional.ofNullable(subject),
                Optional.ofNullable(text),
                Optional.ofNullable(html),
                Optional.ofNullable(sms));
    }
}
