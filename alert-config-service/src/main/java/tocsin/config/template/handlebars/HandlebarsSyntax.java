package tocsin.config.template.handlebars;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tocsin.config.template.Place;
import tocsin.config.template.Syntax;
import tocsin.handlebars.Language;
import tocsin.handlebars.TemplateFault;
import tocsin.handlebars.Uses;
import tocsin.handlebars.helper.Helpers;

/** Handlebars in the very language that notification-service fills templates with. */
@Singleton
final class HandlebarsSyntax implements Syntax {

    private final Language language = Helpers.language();

    @Override
    public Reading read(String text) {
        Uses uses = uses(text);
        List<tocsin.handlebars.Place> unnamed = uses.includedByOutcome();
        if (!unnamed.isEmpty()) {
            throw new IllegalArgumentException(
                    unnamed.get(0) + ": the template to include must be named, as in {{> name}}");
        }
        Map<String, Place> included = new LinkedHashMap<>();
        uses.included().forEach((name, at) -> included.put(name, new Place(at.line(), at.column())));
        return new Reading(included);
    }

    private Uses uses(String text) {
        try {
            return language.uses(language.read(text));
        } catch (TemplateFault fault) {
            throw new IllegalArgumentException(fault.inWords(), fault);
        }
    }
}
