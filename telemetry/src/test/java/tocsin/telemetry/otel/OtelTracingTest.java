package tocsin.telemetry.otel;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tocsin.telemetry.Trace;
import tocsin.telemetry.Tracing;
import tocsin.telemetry.Tracing.Kind;

class OtelTracingTest {

    private static final Trace BEFORE = new Trace("4bf92f3577b34da6a3ce929d0e0e4736", "00f067aa0ba902b7", true);
    private static final Trace OTHER = new Trace("0af7651916cd43dd8448eb211c80319c", "b7ad6b7169203331", false);

    private final Kept kept = new Kept();
    private final Tracing tracing = new OtelTracing(
            SdkTracerProvider.builder().addSpanProcessor(kept).build().get("test"));

    @Test
    void a_span_goes_on_from_its_parent_in_the_same_trace() {
        Tracing.Span span = tracing.begin("count", Kind.CONSUMER, Optional.of(BEFORE), List.of(OTHER))
                .of("tocsin.company.id", "acme");
        Trace after = span.trace().orElseThrow();
        span.end();

        assertThat(after.traceId()).isEqualTo(BEFORE.traceId());
        assertThat(after.spanId()).isNotEqualTo(BEFORE.spanId());
        assertThat(kept.spans).singleElement().satisfies(data -> {
            assertThat(data.getName()).isEqualTo("count");
            assertThat(data.getKind()).isEqualTo(SpanKind.CONSUMER);
            assertThat(data.getParentSpanId()).isEqualTo(BEFORE.spanId());
            assertThat(data.getSpanId()).isEqualTo(after.spanId());
            assertThat(data.getAttributes().get(AttributeKey.stringKey("tocsin.company.id")))
                    .isEqualTo("acme");
            assertThat(data.getLinks()).singleElement().satisfies(link -> assertThat(
                            link.getSpanContext().getSpanId())
                    .isEqualTo(OTHER.spanId()));
        });
    }

    @Test
    void where_nothing_came_before_a_trace_begins() {
        Tracing.Span span = tracing.begin("evaluate", Kind.INTERNAL, Optional.empty());
        span.end();

        assertThat(span.trace()).isPresent();
        assertThat(kept.spans).singleElement().satisfies(data -> assertThat(
                        data.getParentSpanContext().isValid())
                .isFalse());
    }

    @Test
    void what_is_in_vain_says_so_in_a_word() {
        tracing.begin("deliver", Kind.CLIENT, Optional.of(BEFORE)).fail("refused");

        assertThat(kept.spans).singleElement().satisfies(data -> {
            assertThat(data.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
            assertThat(data.getStatus().getDescription()).isEqualTo("refused");
        });
    }

    @Test
    void without_the_sdk_and_without_any_a_trace_passes_through_as_it_came() {
        Tracing off = new OtelTracing(OpenTelemetry.noop().getTracer("test"));

        assertThat(List.of(off, Tracing.NONE)).allSatisfy(each -> {
            assertThat(each.begin("count", Kind.CONSUMER, Optional.of(BEFORE)).trace())
                    .contains(BEFORE);
            assertThat(each.begin("count", Kind.CONSUMER, Optional.of(OTHER)).trace())
                    .contains(OTHER);
            assertThat(each.begin("count", Kind.CONSUMER, Optional.empty()).trace())
                    .isEmpty();
        });
    }

    private static final class Kept implements SpanProcessor {
        private final List<SpanData> spans = new ArrayList<>();

        @Override
        public void onStart(Context parent, ReadWriteSpan span) {
            // Only what is over is of interest.
        }

        @Override
        public boolean isStartRequired() {
            return false;
        }

        @Override
        public void onEnd(ReadableSpan span) {
            spans.add(span.toSpanData());
        }

        @Override
        public boolean isEndRequired() {
            return true;
        }
    }
}
