/** How many calls a second are counted, beside what the bare broker passes from a producer to a consumer. */
package tocsin.benchmarks.throughput;
