/** Metrics that services have in common. */
package tocsin.telemetry.meter;
