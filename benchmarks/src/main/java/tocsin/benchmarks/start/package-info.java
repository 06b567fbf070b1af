/** How long a service takes to start, and what it occupies when it has. */
package tocsin.benchmarks.start;
