/** Puts the writing of messages together out of the settings and the templates. */
package tocsin.notification.message.wiring;
