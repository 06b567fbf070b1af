package tocsin.config.template;

import io.smallrye.mutiny.Uni;

/** Knows which alerts name a template. */
@FunctionalInterface
public interface AlertsNaming {

    /** How many alerts name the template; asked within the transaction that wants to remove it. */
    Uni<Long> countNaming(TemplateName template);
}
