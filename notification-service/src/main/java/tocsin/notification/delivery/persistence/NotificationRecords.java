package tocsin.notification.delivery.persistence;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import tocsin.access.Sight;
import tocsin.rest.Where;

/** Reads notifications for people, each what is in his sight. */
@ApplicationScoped
public class NotificationRecords {

    private final Circumstances circumstances;

    NotificationRecords(Circumstances circumstances) {
        this.circumstances = circumstances;
    }

    /** The notifications in sight that a filter lets through, the newest first. */
    @WithSession
    public Uni<List<NotificationRecord>> find(NotificationFilter filter, Sight sight, int most) {
        Where where = new Where()
                .and("owner in :sight", "sight", sight.companies())
                .and("company = :company", "company", filter.company())
                .and("alertId = :alert", "alert", filter.alert())
                .and("transitionId = :transition", "transition", filter.transition())
                .and("recipient = :recipient", "recipient", filter.recipient())
                .and("channel = :channel", "channel", filter.channel())
                .and("status = :status", "status", filter.status())
                .and("seq < :before", "before", filter.before());
        return NotificationRow.<NotificationRow>find(where.orderedBy("seq desc"), where.values())
                .page(0, most)
                .list()
                .chain(this::withAttempts);
    }

    /** One notification; empty where there is none of this id in sight. */
    @WithSession
    public Uni<Optional<NotificationRecord>> find(UUID id, Sight sight) {
        return NotificationRow.<NotificationRow>findById(id).chain(row -> inSight(row, sight));
    }

    private Uni<Optional<NotificationRecord>> inSight(NotificationRow row, Sight sight) {
        if (row == null || !sight.sees(Optional.ofNullable(row.owner))) {
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
