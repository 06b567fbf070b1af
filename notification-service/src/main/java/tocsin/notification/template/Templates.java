package tocsin.notification.template;

import java.util.Optional;

/** The templates that people have written. Never blocks; may be used by any thread. */
public interface Templates {

    /** A template; empty where nobody has written one of this name, so that the stock one counts, if there is one. */
    Optional<Template> find(String name);
}
