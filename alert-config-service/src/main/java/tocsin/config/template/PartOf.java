package tocsin.config.template;

/**
 * One part of one template. Where a template includes another, as <code>{{> name}}</code>, its parts include the same
 * parts of that one.
 */
public record PartOf(TemplateName template, Part part) {}
