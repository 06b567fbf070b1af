package tocsin.config.template;

import java.util.Set;

/**
 * A template that is kept, without its words.
 *
 * @param name its name
 * @param written which parts are written
 * @param included the parts of templates that these include
 * @param characters how long they are together
 */
public record Outline(TemplateName name, Set<Part> written, Set<PartOf> included, long characters) {}
