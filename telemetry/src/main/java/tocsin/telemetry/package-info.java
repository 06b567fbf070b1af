/**
 * What a service tells of its work beside its metrics: places in traces and a port for spans, pure Java. {@code .otel}
 * records spans with OpenTelemetry, {@code .log} sees to it that logs hold ids and nothing personal.
 */
package tocsin.telemetry;
