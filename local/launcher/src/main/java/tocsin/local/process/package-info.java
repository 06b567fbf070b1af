/** The services as processes: how they are started, watched and ended, and what a killed run has left of them. */
package tocsin.local.process;
