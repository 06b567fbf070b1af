/** Calls: what a switch reports of them, and what each report adds to a time slice. Pure Java. */
package tocsin.sampler.call;
