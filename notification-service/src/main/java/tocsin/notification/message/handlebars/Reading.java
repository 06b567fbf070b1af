package tocsin.notification.message.handlebars;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tocsin.handlebars.Language;
import tocsin.handlebars.Program;
import tocsin.handlebars.TemplateFault;
import tocsin.handlebars.Uses;
import tocsin.handlebars.helper.Helpers;

/**
 * A part of a template that has been read.
 *
 * @param program what is filled
 * @param scripts the scripts that it asks
 * @param included the names of the templates that it includes
 */
record Reading(Program program, Set<String> scripts, Set<String> included) {

    static Reading of(Language language, String source) throws TemplateFault {
        Program program = language.read(source);
        Uses uses = language.uses(program);
        Set<String> scripts = uses.calls(Helpers.SCRIPT).stream()
                .map(call -> call.text(0))
                .flatMap(Optional::stream)
                .collect(Collectors.toUnmodifiableSet());
        return new Reading(program, scripts, Set.copyOf(uses.included().keySet()));
    }
}
