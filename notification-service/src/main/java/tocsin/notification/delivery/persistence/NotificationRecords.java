package tocsin.notification.delivery.persistence;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads notifications for people. */
@ApplicationScoped
public class NotificationRecords {

    private final Circumstances circumstances;

    NotificationRecords(Circumstances circumstances) {
        this.circumstances = circumstances;
    }

    /** The notifications that a filter lets through, the newest first. */
    @WithSession
    public Uni<List<NotificationRecord>> find(NotificationFilter filter, int most) {
        List<String> conditions = new ArrayList<>();
        Map<String, Object> values = new HashMap<>();
        filter.company().ifPresent(company -> add(conditions, values, "company = :company", "company", company));
        filter.alert().ifPresent(alert -> add(conditions, values, "alertId = :alert", "alert", alert));
        filter.status().ifPresent(status -> add(conditions, values, "status = :status", "status", status));
        filter.recipient()
                .ifPresent(recipient -> add(conditions, values, "recipient = :recipient", "recipient", recipient));
        filter.channel().ifPresent(channel -> add(conditions, values, "channel = :channel", "channel", channel));
        filter.before().ifPresent(seq -> add(conditions, values, "seq < :before", "before", seq));
        String where = conditions.isEmpty() ? "" : String.join(" and ", conditions) + " ";
        return NotificationRow.<NotificationRow>find(where + "order by seq desc", values)
                .page(0, most)
                .list()
                .chain(this::withAttempts);
    }

    /** One notification; empty where there is none of this id. */
    @WithSession
    public Uni<Optional<NotificationRecord>> find(UUID id) {
        return NotificationRow.<NotificationRow>findById(id).chain(this::withAttempts);
    }

    private static void add(
            List<String> conditions, Map<String, Object> values, String condition, String name, Object value) {
        conditions.add(condition);
        values.put(name, value);
    }

    private Uni<Optional<NotificationRecord>> withAttempts(NotificationRow row) {
        if (row == null) {
            return Uni.createFrom().item(Optional.empty());
        }
        return withAttempts(List.of(row)).map(records -> Optional.of(records.get(0)));
    }

    private Uni<List<NotificationRecord>> withAttempts(List<NotificationRow> rows) {
        if (rows.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        List<UUID> ids = rows.stream().map(row -> row.id).toList();
        return AttemptRow.of(ids)
                .map(attempts ->
                        attempts.stream().collect(Collectors.groupingBy(attempt -> attempt.key.notificationId)))
                .chain(attempts -> circumstances.of(ids).map(around -> records(rows, attempts, around)));
    }

    private static List<NotificationRecord> records(
            List<NotificationRow> rows,
            Map<UUID, List<AttemptRow>> attempts,
            Map<UUID, Circumstances.OfOne> circumstances) {
        return rows.stream()
                .map(row -> new NotificationRecord(
                        row,
                        attempts.getOrDefault(row.id, List.of()),
                        circumstances.getOrDefault(row.id, Circumstances.NONE)))
                .toList();
    }
}
