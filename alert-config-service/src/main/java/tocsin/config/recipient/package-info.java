/** Whom alerts and scripts tell. Pure Java. */
package tocsin.config.recipient;
