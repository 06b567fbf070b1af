/** Silences as a table. */
package tocsin.notification.silence.persistence;
