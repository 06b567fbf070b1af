package tocsin.notification.delivery.persistence;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlResult;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.PgException;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tocsin.notification.channel.Recipient;
import tocsin.notification.delivery.Attempt;
import tocsin.notification.delivery.Claim;
import tocsin.notification.delivery.DeliveryState;
import tocsin.notification.delivery.NotKept;
import tocsin.notification.delivery.Outbox;
import tocsin.notification.delivery.Planned;
import tocsin.notification.delivery.wiring.DeliverySettings;

/** The outbox as tables. The claim and what ends it are single statements, so no claim is ever half made. */
@Singleton
final class SqlOutbox implements Outbox {

    /** Classes of SQLSTATE that say that the data itself cannot be kept: data exception, constraint violation. */
    private static final List<String> HOPELESS = List.of("22", "23");

    private final Pool pool;
    private final InstantSource clock;
    private final DeliverySettings settings;

    SqlOutbox(Pool pool, InstantSource clock, DeliverySettings settings) {
        this.pool = pool;
        this.clock = clock;
        this.settings = settings;
    }

    @Override
    public Uni<Integer> add(List<Planned> plans) {
        List<Tuple> transitions = plans.stream().map(this::transitionRow).toList();
        List<Tuple> notifications = plans.stream()
                .flatMap(plan -> plan.notifications().stream().map(each -> notificationRow(plan, each)))
                .toList();
        return pool.withTransaction(connection -> connection
                        .preparedQuery(OutboxSql.ADD_TRANSITION)
                        .executeBatch(transitions)
                        .chain(() -> connection
                                .preparedQuery(OutboxSql.ADD_NOTIFICATION)
                                .executeBatch(notifications)))
                .map(SqlOutbox::rowsOfBatch)
                .onFailure(SqlOutbox::isHopeless)
                .transform(hopeless -> new NotKept(hopeless.getMessage(), hopeless));
    }

    @Override
    public Uni<Map<UUID, DeliveryState>> states(Collection<UUID> notifications) {
        return pool.preparedQuery(OutboxSql.STATES)
                .execute(Tuple.of(notifications.toArray(UUID[]::new)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .collect(Collectors.toMap(
                                row -> row.getUUID("id"), row -> columns(row).state())));
    }

    @Override
    public Uni<List<Claim>> claim(int most) {
        Instant now = clock.instant();
        return pool.preparedQuery(OutboxSql.CLAIM)
                .execute(Tuple.of(time(now), most, time(now.plus(settings.lease()))))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(SqlOutbox::claim)
                        .toList());
    }

    @Override
    public Uni<Boolean> record(Claim claim, Attempt attempt, DeliveryState next) {
        StateColumns columns = StateColumns.of(next);
        return pool.preparedQuery(OutboxSql.RECORD)
                .execute(Tuple.from(new Object[] {
                    claim.id(),
                    claim.lease(),
                    columns.status(),
                    columns.reason(),
                    columns.failures(),
                    time(columns.dueAt()),
                    time(attempt.at()),
                    attempt.outcome().word(),
                    attempt.outcome().detail(),
                    time(columns.endedAt(attempt.at()))
                }))
                .map(SqlResult::rowCount)
                .map(rows -> rows == 1);
    }

    private Tuple transitionRow(Planned plan) {
        return Tuple.of(
                plan.document().transition().id(), plan.test(), plan.document().text(), time(clock.instant()));
    }

    private Tuple notificationRow(Planned plan, Planned.Notification notification) {
        StateColumns columns = StateColumns.of(notification.state());
        return Tuple.from(new Object[] {
            notification.id(),
            plan.document().transition().id(),
            plan.test(),
            plan.document().transition().alertId(),
            plan.document().transition().company().id(),
            time(plan.document().transition().at()),
            notification.recipient().address(),
            notification.recipient().channel(),
            columns.status(),
            columns.reason(),
            time(columns.dueAt()),
            time(columns.endedAt(clock.instant()))
        });
    }

    private static Claim claim(Row row) {
        return new Claim(
                row.getUUID("id"),
                row.getUUID("lease"),
                new Recipient(row.getString("recipient"), row.getString("channel")),
                (DeliveryState.Waiting) columns(row).state(),
                row.getString("body"),
                row.getBoolean("test"));
    }

    private static StateColumns columns(Row row) {
        OffsetDateTime dueAt = row.getOffsetDateTime("due_at");
        return new StateColumns(
                row.getString("status"),
                row.getString("reason"),
                row.getInteger("failures"),
                dueAt == null ? null : dueAt.toInstant());
    }

    private static int rowsOfBatch(RowSet<Row> results) {
        int rows = 0;
        for (RowSet<Row> result = results; result != null; result = result.next()) {
            rows += result.rowCount();
        }
        return rows;
    }

    private static boolean isHopeless(Throwable failure) {
        return failure instanceof PgException refused
                && refused.getSqlState() != null
                && HOPELESS.stream().anyMatch(refused.getSqlState()::startsWith);
    }

    private static OffsetDateTime time(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
