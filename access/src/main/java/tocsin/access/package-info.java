/**
 * Who calls, and what they may see and change. Pure Java; {@code .rest} reads tokens and refuses requests, {@code .client}
 * sends a token of the service's own along.
 */
package tocsin.access;
