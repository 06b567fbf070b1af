/** Whom a message goes to, and by which way. */
package tocsin.notification.recipient;
