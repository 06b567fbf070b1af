package tocsin.amqp;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tocsin.telemetry.Trace;

class TraceOfMessagesTest {

    private static final Trace ONE = new Trace("4bf92f3577b34da6a3ce929d0e0e4736", "00f067aa0ba902b7", true);
    private static final Trace OTHER = new Trace("0af7651916cd43dd8448eb211c80319c", "b7ad6b7169203331", false);

    @Test
    void a_message_says_what_it_belongs_to_in_a_property_or_as_an_event() {
        assertThat(message("traceparent", ONE.traceparent()).trace()).contains(ONE);
        assertThat(message("cloudEvents:traceparent", OTHER.traceparent()).trace())
                .contains(OTHER);
        assertThat(message("cloudEvents_traceparent", OTHER.traceparent()).trace())
                .contains(OTHER);
    }

    @Test
    void what_it_came_by_counts_before_what_it_began_with() {
        JsonObject both = new JsonObject()
                .put("cloudEvents:traceparent", OTHER.traceparent())
                .put("traceparent", ONE.traceparent());

        assertThat(new RawMessage(new byte[0], null, both).trace()).contains(ONE);
    }

    @Test
    void what_is_no_trace_is_none() {
        assertThat(new RawMessage(new byte[0], null, new JsonObject()).trace()).isEmpty();
        assertThat(message("traceparent", "rubbish").trace()).isEmpty();
        assertThat(message("traceparent", 42).trace()).isEmpty();
        assertThat(message("traceparent", null).trace()).isEmpty();
    }

    @Test
    void an_event_is_sent_with_its_trace_in_both_forms_and_without_one_as_it_is() {
        OutgoingMessage event = OutgoingMessage.event(
                "1", "/tocsin/sampler", "tocsin.transition", "alert/1", Instant.EPOCH, new byte[0]);

        JsonObject properties = event.in(Optional.of(ONE)).applicationProperties();
        assertThat(properties.getString("traceparent")).isEqualTo(ONE.traceparent());
        assertThat(properties.getString("cloudEvents:traceparent")).isEqualTo(ONE.traceparent());
        assertThat(properties.getString("cloudEvents:id")).isEqualTo("1");
        assertThat(event.in(Optional.empty())).isSameAs(event);
    }

    private static RawMessage message(String property, Object value) {
        return new RawMessage(new byte[0], null, new JsonObject().put(property, value));
    }
}
