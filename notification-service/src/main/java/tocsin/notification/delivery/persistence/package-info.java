/** Notifications in PostgreSQL, schema notification. */
package tocsin.notification.delivery.persistence;
