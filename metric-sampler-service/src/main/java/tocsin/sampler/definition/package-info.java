/** Definitions: companies and alerts as config-service publishes them, each with its revision. Pure Java. */
package tocsin.sampler.definition;
