/**
 * Watching: which alert watches which company, in which state it is, and what a change of the numbers leads to. Pure
 * Java; its ports name Mutiny's types.
 */
package tocsin.sampler.watch;
