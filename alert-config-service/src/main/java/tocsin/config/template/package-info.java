/** Templates: the words of messages, as people write them in Handlebars. Pure Java; adapters lie in the packages below. */
package tocsin.config.template;
