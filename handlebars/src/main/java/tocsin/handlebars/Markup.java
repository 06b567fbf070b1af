package tocsin.handlebars;

/**
 * HTML that is safe by construction: every text in it has been escaped. Helpers make it, out of texts; no variable ever
 * is one.
 *
 * @param html what is written as it is
 */
public record Markup(String html) {}
