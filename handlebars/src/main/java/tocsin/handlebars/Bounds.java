package tocsin.handlebars;

import java.time.Duration;

/**
 * How much filling one template may take. Whatever goes beyond is a {@link TemplateFault} that names the bound.
 *
 * @param characters how long the outcome may be
 * @param steps how many texts, values, passes of loops and partials there may be, whether they write anything or not
 * @param time how long it may take; looked at every few steps
 */
public record Bounds(int characters, int steps, Duration time) {}
