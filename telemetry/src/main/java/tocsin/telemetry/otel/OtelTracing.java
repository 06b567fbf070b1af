package tocsin.telemetry.otel;

import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import java.util.Collection;
import java.util.Optional;
import tocsin.telemetry.Trace;
import tocsin.telemetry.Tracing;

/**
 * Records spans with OpenTelemetry. Without its SDK a tracer passes on what came in. A parent is always given, never
 * taken from the thread: what happens here goes on in batches and on other threads.
 */
public final class OtelTracing implements Tracing {

    private final Tracer tracer;

    /** Records with a tracer. */
    public OtelTracing(Tracer tracer) {
        this.tracer = tracer;
    }

    @Override
    public Span begin(String name, Kind kind, Optional<Trace> parent, Collection<Trace> links) {
        SpanBuilder span = tracer.spanBuilder(name).setSpanKind(SpanKind.valueOf(kind.name()));
        parent.map(OtelTracing::context)
                .ifPresentOrElse(
                        before -> span.setParent(Context.root().with(io.opentelemetry.api.trace.Span.wrap(before))),
                        span::setNoParent);
        links.forEach(link -> span.addLink(context(link)));
        return new Recorded(span.startSpan());
    }

    private static SpanContext context(Trace trace) {
        TraceFlags flags = trace.sampled() ? TraceFlags.getSampled() : TraceFlags.getDefault();
        return SpanContext.createFromRemoteParent(trace.traceId(), trace.spanId(), flags, TraceState.getDefault());
    }

    private record Recorded(io.opentelemetry.api.trace.Span span) implements Span {

        @Override
        public Optional<Trace> trace() {
            SpanContext context = span.getSpanContext();
            return context.isValid()
                    ? Optional.of(new Trace(context.getTraceId(), context.getSpanId(), context.isSampled()))
                    : Optional.empty();
        }

        @Override
        public Span of(String attribute, String value) {
            span.setAttribute(attribute, value);
            return this;
        }

        @Override
        public void end() {
            span.end();
        }

        @Override
        public void fail(String word) {
            span.setStatus(StatusCode.ERROR, word);
            span.end();
        }
    }
}
