/** The copy of the templates in PostgreSQL. */
package tocsin.notification.template.persistence;
