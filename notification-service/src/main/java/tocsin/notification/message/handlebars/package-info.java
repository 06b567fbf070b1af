/** Messages from Handlebars templates. */
package tocsin.notification.message.handlebars;
