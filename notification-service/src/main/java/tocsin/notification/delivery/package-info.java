/** Notifications on their way: what state each is in, what an attempt does to it, and who carries them. */
package tocsin.notification.delivery;
