/** What processes and the database use while something runs. */
package tocsin.benchmarks.meter;
