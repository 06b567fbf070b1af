/**
 * AMQP 1.0 links, both ways, that pass bodies as they are, keep to their credit, say what became of each message, and
 * come back by themselves. {@code docs/adr/0004-amqp-links.md} says why the messaging extension's channels will not do.
 */
package tocsin.amqp;
