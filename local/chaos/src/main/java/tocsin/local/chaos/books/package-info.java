/** What must have become of everything that was sent, and what did: pure Java, no clock, no database. */
package tocsin.local.chaos.books;
