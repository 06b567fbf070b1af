/** The metrics of telephony and their formulas. Pure Java. */
package tocsin.sampler.metric;
