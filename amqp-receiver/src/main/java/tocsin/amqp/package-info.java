/**
 * Receiving AMQP 1.0 messages as they are. The messaging extension parses JSON before anybody can look at it, and leaves
 * what it cannot parse unsettled; here a body is bytes, and whoever takes it decides.
 */
package tocsin.amqp;
