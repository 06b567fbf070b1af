/** The replicas of this service, and which of them watches which companies. Pure Java. */
package tocsin.sampler.replica;
