/** Windows: the calls of the last sample period, kept in memory as a cache of the slices. Pure Java. */
package tocsin.sampler.window;
