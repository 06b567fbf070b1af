/** The states of alerts, to be read. */
package tocsin.sampler.state;
