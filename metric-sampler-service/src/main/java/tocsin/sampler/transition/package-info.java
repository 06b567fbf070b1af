/** Transitions on their way out, and as history. */
package tocsin.sampler.transition;
