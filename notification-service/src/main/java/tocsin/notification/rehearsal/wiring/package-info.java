/** Puts rehearsals together out of the settings and the parts of deliveries. */
package tocsin.notification.rehearsal.wiring;
