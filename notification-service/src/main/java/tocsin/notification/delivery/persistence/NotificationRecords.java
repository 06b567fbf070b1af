package tocsin.notification.delivery.persistence;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import tocsin.notification.delivery.DeliveryState;

/** Reads notifications for people, and queues a dead one again. */
@ApplicationScoped
public class NotificationRecords {

    /** The notifications that a filter lets through, the newest first. */
    @WithSession
    public Uni<List<NotificationRecord>> find(NotificationFilter filter, int most) {
        List<String> conditions = new ArrayList<>();
        Map<String, Object> values = new HashMap<>();
        filter.company().ifPresent(company -> add(conditions, values, "company = :company", "company", company));
        filter.alert().ifPresent(alert -> add(conditions, values, "alertId = :alert", "alert", alert));
        filter.status().ifPresent(status -> add(conditions, values, "status = :status", "status", status));
        filter.before().ifPresent(seq -> add(conditions, values, "seq < :before", "before", seq));
        String where = conditions.isEmpty() ? "" : String.join(" and ", conditions) + " ";
        return NotificationRow.<NotificationRow>find(where + "order by seq desc", values)
                .page(0, most)
                .list()
                .chain(NotificationRecords::withAttempts);
    }

    /** One notification; empty where there is none of this id. */
    @WithSession
    public Uni<Optional<NotificationRecord>> find(UUID id) {
        return NotificationRow.<NotificationRow>findById(id).chain(NotificationRecords::withAttempts);
    }

    /** Queues a notification again where it is dead; says what there is then, empty where there is none of this id. */
    public Uni<Optional<Requeued>> queueAgain(UUID id, Instant now) {
        return Panache.withTransaction(
                () -> NotificationRow.<NotificationRow>findById(id, LockModeType.PESSIMISTIC_WRITE)
                        .chain(row -> {
                            boolean dead = row != null && row.state() instanceof DeliveryState.Dead;
                            if (dead) {
                                row.become(((DeliveryState.Dead) row.state()).again(now));
                            }
                            return withAttempts(row).map(found -> found.map(each -> new Requeued(each, dead)));
                        }));
    }

    private static void add(
            List<String> conditions, Map<String, Object> values, String condition, String name, Object value) {
        conditions.add(condition);
        values.put(name, value);
    }

    private static Uni<Optional<NotificationRecord>> withAttempts(NotificationRow row) {
        if (row == null) {
            return Uni.createFrom().item(Optional.empty());
        }
        return withAttempts(List.of(row)).map(records -> Optional.of(records.get(0)));
    }

    private static Uni<List<NotificationRecord>> withAttempts(List<NotificationRow> rows) {
        if (rows.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return AttemptRow.of(rows.stream().map(row -> row.id).toList())
                .map(attempts ->
                        attempts.stream().collect(Collectors.groupingBy(attempt -> attempt.key.notificationId)))
                .map(attempts -> records(rows, attempts));
    }

    private static List<NotificationRecord> records(List<NotificationRow> rows, Map<UUID, List<AttemptRow>> attempts) {
        return rows.stream()
                .map(row -> new NotificationRecord(row, attempts.getOrDefault(row.id, List.of())))
                .toList();
    }
}
