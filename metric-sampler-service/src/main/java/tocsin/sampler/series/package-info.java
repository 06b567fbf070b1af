/** Metrics over time, for charts, from what is kept of the past. Pure Java; ports may use Mutiny. */
package tocsin.sampler.series;
