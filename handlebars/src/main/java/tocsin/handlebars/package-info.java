/**
 * Handlebars, the language of templates, read and filled within bounds. People who are not trusted with anything else
 * write templates, so every step, character and level is counted, and nothing but texts, numbers, flags, lists and maps
 * is within their reach. What the language means here, and what of it is left out, is in docs/templates.md. Pure Java.
 * The helpers that templates of messages may call lie in the package below.
 */
package tocsin.handlebars;
