/** What is recorded in a transaction and published after it: once recorded it is published, however long that takes. */
package tocsin.sampler.outbox;
