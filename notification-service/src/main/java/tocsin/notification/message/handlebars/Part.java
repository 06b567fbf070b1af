package tocsin.notification.message.handlebars;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import tocsin.handlebars.Bounds;
import tocsin.handlebars.Escaping;
import tocsin.notification.template.Template;

/** A part of a message, and of the template that it is made with. */
public enum Part {
    /** One line. */
    SUBJECT(Escaping.NONE, 1_000, Template::subject),
    /** Plain text. */
    TEXT(Escaping.NONE, 50_000, Template::text),
    /** An HTML document. Some mail programs cut what is longer than about 100 KB. */
    HTML(Escaping.HTML, 200_000, Template::html),
    /** Plain text in few words. */
    SMS(Escaping.NONE, 1_600, Template::sms);

    private final Escaping escaping;
    private final int longest;
    private final Function<Template, Optional<String>> source;

    Part(Escaping escaping, int longest, Function<Template, Optional<String>> source) {
        this.escaping = escaping;
        this.longest = longest;
        this.source = source;
    }

    /** Its name in the contract, such as {@code subject}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What a template has for it. */
    Optional<String> of(Template template) {
        return source.apply(template);
    }

    Escaping escaping() {
        return escaping;
    }

    Bounds bounds(int steps, Duration time) {
        return new Bounds(longest, steps, time);
    }
}
