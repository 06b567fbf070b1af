/**
 * Requests to servers that customers name: which addresses may be reached, what is sent and what an answer means. Pure; {@code
 * http} sends.
 */
package tocsin.notification.outgoing;
