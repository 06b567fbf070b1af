/**
 * How long history is kept, and how finely. History stands on a ladder: what gets too old for one rung is summed up
 * into the next, coarser one, and leaves the last one for good. Pure Java.
 */
package tocsin.sampler.retention;
