/** A hundred thousand messages that wait for a mail server which is away, and what happens when it is back. */
package tocsin.benchmarks.backlog;
