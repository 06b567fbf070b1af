/** Trying an alert out: what is measured, what that leads to, and what people would be told. Pure Java. */
package tocsin.sampler.trial;
