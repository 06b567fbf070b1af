/**
 * Whether the canary's messages come through. The configuration service lets the balance of a company of Tocsin's own cross its alert's
 * threshold every few minutes; the messages about it take the whole way that every message takes. Pure Java; {@code .persistence} looks
 * for the newest one that went out, {@code .health} tells whether one is overdue.
 */
package tocsin.notification.canary;
