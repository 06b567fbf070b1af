/** What it costs to watch more companies. */
package tocsin.benchmarks.growth;
