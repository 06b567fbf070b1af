/** What the ports to every store have in common: versions and preconditions. Pure Java. */
package tocsin.config.store;
