/** What the tables of this service have in common: conditions of queries, and constraints by their names. */
package tocsin.config.persistence;
