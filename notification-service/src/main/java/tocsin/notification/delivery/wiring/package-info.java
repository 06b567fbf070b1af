/** Puts the courier and the intake together, wakes the courier, and stops it in good order. */
package tocsin.notification.delivery.wiring;
