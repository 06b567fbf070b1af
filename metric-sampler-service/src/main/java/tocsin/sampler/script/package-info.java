/** Alerts whose area is a script: which script runs when, what it may see, and what it said. Pure. */
package tocsin.sampler.script;
