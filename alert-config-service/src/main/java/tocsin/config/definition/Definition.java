package tocsin.config.definition;

import java.time.Instant;
import java.util.Optional;

/**
 * The latest definition of a company, an alert, a template or a script, as other services get it.
 *
 * @param revision the place of its last change among all changes; at least 1
 * @param kind what is defined
 * @param key the id of what is defined
 * @param changedAt when it was changed
 * @param body its JSON, as the REST API shows it; empty where it was deleted
 */
public record Definition(long revision, DefinitionKind kind, String key, Instant changedAt, Optional<String> body) {}
