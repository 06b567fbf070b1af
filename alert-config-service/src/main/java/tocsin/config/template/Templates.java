package tocsin.config.template;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import tocsin.access.Caller;
import tocsin.config.store.Precondition;
import tocsin.config.store.Stored;
import tocsin.config.store.Versioned;

/**
 * Where templates are kept. They belong to no company: everybody who writes alerts may read them, and administrators change
 * them. Every change is one transaction, together with the definition that tells of it; it fails with
 * a {@link TemplateRefusal} where it does not fit what is there.
 */
public interface Templates {

    /** The template, where there is one of that name; the stock words where nobody has edited a stock one. */
    Uni<Optional<Versioned<Template>>> find(TemplateName name);

    /**
     * Templates in the order of their names, stock ones among them.
     *
     * @param after the name that the list goes on after; empty for its beginning
     * @param atMost how many
     */
    Uni<List<Template>> list(Optional<TemplateName> after, int atMost);

    /** Puts the template in the place of whatever has its name. Only administrators may. */
    Uni<Stored<Template>> put(Caller by, TemplateDraft template, Precondition precondition);

    /**
     * Removes the template, which only administrators may; a stock one has its stock words again.
     *
     * @return whether there was one of that name
     */
    Uni<Boolean> remove(Caller by, TemplateName name, Precondition precondition);
}
