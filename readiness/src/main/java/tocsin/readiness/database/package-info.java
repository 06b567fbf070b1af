/** Sees to it that a statement has an outcome, whatever becomes of the database or of the way there. */
package tocsin.readiness.database;
