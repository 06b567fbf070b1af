/**
 * Ingest: reports of calls and samples are gathered for a moment and counted exactly once, in one transaction. Pure
 * Java; its ports name Mutiny's types.
 */
package tocsin.sampler.ingest;
