/**
 * Whether a stranger wants to be told: who is asked, and who has said yes. Pure Java; {@code .persistence} keeps it, {@code
 * .rest} takes the answers.
 */
package tocsin.notification.confirmation;
