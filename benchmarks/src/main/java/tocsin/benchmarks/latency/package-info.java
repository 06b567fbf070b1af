/** How long it takes from a breach to the mail server's acceptance of the message. */
package tocsin.benchmarks.latency;
