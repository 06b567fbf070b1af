package tocsin.handlebars;

import java.util.Map;

/**
 * What joins the variables of the whole template, from the place on where a helper is called that makes it: it is written as
 * nothing, and what it holds is found under its names from then on. It hides variables of the same names. Within another
 * call it is the map that it holds, and joins nothing.
 *
 * @param variables texts, numbers, flags, lists and maps by their names
 */
public record Joining(Map<String, Object> variables) {}
