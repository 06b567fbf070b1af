/** Telephones that are told through Pushover. */
package tocsin.notification.pushover;
