/** Threads for work that blocks: a few of them, with a short line before them. */
package tocsin.sampler.worker;
