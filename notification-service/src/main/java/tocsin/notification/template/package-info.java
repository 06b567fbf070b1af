/** Templates that people have written: the words of messages. Config-service owns them; here is a copy. */
package tocsin.notification.template;
