/** Logs that hold ids and nothing personal. */
package tocsin.telemetry.log;
