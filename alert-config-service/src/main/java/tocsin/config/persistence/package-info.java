/** What the tables of this service have in common: constraints by their names. */
package tocsin.config.persistence;
