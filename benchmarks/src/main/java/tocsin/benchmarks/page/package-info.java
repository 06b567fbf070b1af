/** The results as tables and plots in docs/performance.md. */
package tocsin.benchmarks.page;
