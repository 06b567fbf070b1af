/** Trying an alert out: what would be told of a transition that has not happened, and whether it gets through. */
package tocsin.notification.rehearsal;
