/** Benchmarks of the pure core, in memory and in virtual time: evaluation, windows, and what both need. */
package tocsin.benchmarks;
