/**
 * Gauges: a value of a company that stays until it is told anew, such as its balance, or that moves with its calls,
 * such as its channels. Pure Java.
 */
package tocsin.sampler.gauge;
