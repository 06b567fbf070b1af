/** The whole system as processes on this machine, as {@code ./run} starts it, for measuring. */
package tocsin.benchmarks.rig;
