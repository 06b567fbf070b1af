/** The whole of Tocsin on one machine with one command: what it starts, in which order, and how it stops. */
package tocsin.local;
