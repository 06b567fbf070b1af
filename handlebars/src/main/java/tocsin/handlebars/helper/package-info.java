/**
 * The helpers that templates of messages may call, in every service that reads or fills them: docs/templates.md. Pure
 * Java.
 */
package tocsin.handlebars.helper;
