package tocsin.handlebars;

import java.util.Optional;

/** Where other templates are found that a template includes. */
@FunctionalInterface
public interface Partials {

    /**
     * A template by its name; empty where there is none.
     *
     * @throws TemplateFault where there is one that cannot be read
     */
    Optional<Program> find(String name) throws TemplateFault;
}
