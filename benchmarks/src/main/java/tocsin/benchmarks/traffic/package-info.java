/** Calls and samples as switches and billing systems report them, and how they are sent. */
package tocsin.benchmarks.traffic;
