package tocsin.notification.template;

import io.smallrye.mutiny.Uni;
import java.util.List;

/** This service's own copy of the templates, so that a start does not depend on config-service. */
public interface TemplateCopy {

    /** Everything that was kept. */
    Uni<List<TemplateChange>> all();

    /** Keeps changes where they are newer than what is kept. */
    Uni<Void> keep(List<TemplateChange> changes);
}
