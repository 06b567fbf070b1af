/**
 * Messages from Handlebars templates: which words count, the helpers that they may call, and what is said where they
 * cannot be filled.
 */
package tocsin.notification.message.handlebars;
