package tocsin.notification.message.handlebars;

import com.github.jknack.handlebars.Context;
import com.github.jknack.handlebars.EscapingStrategy;
import com.github.jknack.handlebars.Handlebars;
import com.github.jknack.handlebars.HandlebarsException;
import com.github.jknack.handlebars.Template;
import com.github.jknack.handlebars.context.MapValueResolver;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tocsin.notification.message.Composer;
import tocsin.notification.message.Composition;
import tocsin.notification.message.Kind;
import tocsin.notification.message.Message;
import tocsin.notification.message.Variables;
import tocsin.notification.transition.Transition;
import tocsin.notification.transition.json.TransitionReader;

/** Writes messages with the built-in templates. They see a map of texts and flags, and no Java object. */
@Singleton
public final class HandlebarsComposer implements Composer {

    private record Parts(Template subject, Template text) {}

    private final TransitionReader reader;
    private final Map<Kind, Parts> templates = new EnumMap<>(Kind.class);

    /** Compiles the templates, so that a broken one shows at the start and not with the first alert. */
    public HandlebarsComposer(TransitionReader reader) {
        this.reader = reader;
        Handlebars handlebars = new Handlebars().with(EscapingStrategy.NOOP).prettyPrint(true);
        for (Kind kind : Kind.values()) {
            String name = kind.name().toLowerCase(Locale.ROOT);
            templates.put(
                    kind,
                    new Parts(template(handlebars, name + ".subject.hbs"), template(handlebars, name + ".text.hbs")));
        }
    }

    @Override
    public Uni<Composition> compose(List<String> documents) {
        return Uni.createFrom().item(() -> new Composition(message(documents.get(0)), "alert", Optional.empty()));
    }

    private Message message(String document) {
        Transition transition = reader.reread(document);
        Parts parts = templates.get(Kind.of(transition.cause()));
        Map<String, Object> variables = Variables.of(transition);
        return new Message(fill(parts.subject(), variables), fill(parts.text(), variables));
    }

    private static String fill(Template template, Map<String, Object> variables) {
        Context context = Context.newBuilder(variables)
                .resolver(MapValueResolver.INSTANCE)
                .build();
        try {
            return template.apply(context);
        } catch (IOException | HandlebarsException broken) {
            throw new IllegalArgumentException("the template cannot be filled: " + broken.getMessage(), broken);
        } finally {
            context.destroy();
        }
    }

    private static Template template(Handlebars handlebars, String name) {
        try (InputStream source =
                Thread.currentThread().getContextClassLoader().getResourceAsStream("tocsin/templates/" + name)) {
            if (source == null) {
                throw new IllegalStateException("The template tocsin/templates/" + name + " is not in this build");
            }
            return handlebars.compileInline(new String(source.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException("The template tocsin/templates/" + name + " cannot be read", broken);
        }
    }
}
