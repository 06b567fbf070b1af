/** The same breaches through Prometheus and Alertmanager, at intervals of a second. */
package tocsin.benchmarks.prometheus;
