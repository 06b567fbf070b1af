/** The companies of a measurement and the alerts that watch them. */
package tocsin.benchmarks.population;
