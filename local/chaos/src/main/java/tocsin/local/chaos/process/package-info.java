/** The parts of the system as processes that can be ended, frozen and started again. */
package tocsin.local.chaos.process;
