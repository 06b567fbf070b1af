/** Who was asked and who has agreed, in PostgreSQL. */
package tocsin.notification.confirmation.persistence;
