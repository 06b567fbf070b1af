/** Makes the terms out of the settings, and refuses a start without what they need. */
package tocsin.notification.confirmation.wiring;
