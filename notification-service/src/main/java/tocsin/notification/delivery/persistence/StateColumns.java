package tocsin.notification.delivery.persistence;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import tocsin.notification.delivery.DeliveryState;

/** A state as the columns of a row; what a state does not have is null, or 0 failures. */
record StateColumns(String status, String reason, int failures, Instant dueAt) {

    static StateColumns of(DeliveryState state) {
        Optional<DeliveryState.Waiting> waiting =
                state instanceof DeliveryState.Waiting some ? Optional.of(some) : Optional.empty();
        return new StateColumns(
                state.status(),
                state.reason().orElse(null),
                waiting.map(DeliveryState.Waiting::failures).orElse(0),
                waiting.map(DeliveryState.Waiting::dueAt).orElse(null));
    }

    static StateColumns of(Row row) {
        OffsetDateTime dueAt = row.getOffsetDateTime("due_at");
        return new StateColumns(
                row.getString("status"),
                row.getString("reason"),
                row.getInteger("failures"),
                dueAt == null ? null : dueAt.toInstant());
    }

    /** When it ended, for a state that was reached now; null where it still waits. */
    Instant endedAt(Instant now) {
        return dueAt == null ? now : null;
    }

    DeliveryState state() {
        return switch (status) {
            case "queued" -> new DeliveryState.Queued(dueAt, Optional.ofNullable(reason));
            case "retrying" -> new DeliveryState.Retrying(failures, dueAt, reason);
            case "sent" -> new DeliveryState.Sent();
            case "silenced" -> new DeliveryState.Silenced(reason);
            case "dead" -> new DeliveryState.Dead(reason);
            default -> throw new IllegalStateException("No state is called " + status);
        };
    }
}
