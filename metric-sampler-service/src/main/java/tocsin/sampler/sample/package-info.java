/** Samples: values that a service publishes about a company. Pure Java. */
package tocsin.sampler.sample;
