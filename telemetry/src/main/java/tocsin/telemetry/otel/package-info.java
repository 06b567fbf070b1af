/** Spans by OpenTelemetry. */
package tocsin.telemetry.otel;
