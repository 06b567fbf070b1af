package tocsin.notification.template;

import java.util.Optional;

/**
 * The latest that is known of a template.
 *
 * @param revision a later change of anything has a larger one; at least 1
 * @param name its name
 * @param template what is written; empty where it was deleted, or has its stock words again
 */
public record TemplateChange(long revision, String name, Optional<Template> template) {}
