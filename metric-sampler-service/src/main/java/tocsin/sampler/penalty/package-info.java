/** Penalties: an alert that fires disables its company for a time. What that means, in pure Java. */
package tocsin.sampler.penalty;
