package tocsin.notification.delivery.persistence;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.PgException;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import tocsin.notification.channel.Recipient;
import tocsin.notification.delivery.Claim;
import tocsin.notification.delivery.DeliveryState;
import tocsin.notification.delivery.Demand;
import tocsin.notification.delivery.NotKept;
import tocsin.notification.delivery.Outbox;
import tocsin.notification.delivery.Pace;
import tocsin.notification.delivery.Pending;
import tocsin.notification.delivery.Planned;
import tocsin.notification.delivery.Settlement;
import tocsin.notification.delivery.wiring.DeliverySettings;
import tocsin.notification.together.Together;
import tocsin.telemetry.Trace;

/** The outbox as tables. The claim and what ends it are single statements, so no claim is ever half made. */
@Singleton
final class SqlOutbox implements Outbox {

    /** Classes of SQLSTATE that say that the data itself cannot be kept: data exception, constraint violation, limit exceeded. */
    private static final List<String> HOPELESS = List.of("22", "23", "54");

    /** Mailboxes that one statement, or one transaction, is about. */
    private static final int TOGETHER = 100;

    /** As PostgreSQL compares them with {@code COLLATE "C"}. */
    private static final Comparator<Settlement> BY_RECIPIENT = Comparator.comparing(
            settlement -> settlement.claim().recipient().address().getBytes(StandardCharsets.UTF_8),
            Arrays::compareUnsigned);

    private final Pool pool;
    private final InstantSource clock;
    private final DeliverySettings settings;
    private final Together<Share, List<Pending>> shares = new Together<>(TOGETHER, this::earliest, never -> false);
    private final Together<Settlement, Boolean> settlements =
            new Together<>(TOGETHER, this::settleAll, SqlOutbox::isHopeless);

    SqlOutbox(Pool pool, InstantSource clock, DeliverySettings settings) {
        this.pool = pool;
        this.clock = clock;
        this.settings = settings;
    }

    @Override
    public Uni<Integer> add(List<Planned> plans) {
        Instant now = clock.instant();
        List<Tuple> transitions = plans.stream()
                .map(plan -> Tuple.of(
                        plan.document().transition().id(),
                        plan.test(),
                        plan.document().text(),
                        Columns.time(now),
                        plan.document().trace().map(Trace::traceparent).orElse(null)))
                .toList();
        return pool.withTransaction(connection -> connection
                        .preparedQuery(OutboxSql.ADD_TRANSITION)
                        .executeBatch(transitions)
                        .chain(() -> connection
                                .preparedQuery(OutboxSql.ADD_NOTIFICATIONS)
                                .execute(PlannedRow.tuple(plans, now))))
                .map(SqlOutbox::number)
                .onFailure(SqlOutbox::isHopeless)
                .transform(hopeless -> new NotKept(hopeless.getMessage(), hopeless));
    }

    @Override
    public Uni<Map<UUID, DeliveryState>> states(Collection<UUID> notifications) {
        return pool.preparedQuery(OutboxSql.STATES)
                .execute(Tuple.of(notifications.toArray(UUID[]::new)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .collect(Collectors.toMap(row -> row.getUUID("id"), row -> StateColumns.of(row)
                                .state())));
    }

    @Override
    public Uni<List<Claim>> claim(Demand demand) {
        Instant now = clock.instant();
        return pool.preparedQuery(OutboxSql.CLAIM)
                .execute(Tuple.of(
                        demand.channel(),
                        demand.most(),
                        demand.after(),
                        demand.without().toArray(String[]::new),
                        Columns.time(now),
                        Columns.time(now.plus(settings.lease()))))
                .map(rows -> all(rows, SqlOutbox::claim));
    }

    private record Share(Claim claim, int most) {

        String recipient() {
            return claim.recipient().address();
        }
    }

    @Override
    public Uni<List<Pending>> earliest(Claim claim, int most) {
        return shares.ask(new Share(claim, most));
    }

    private Uni<List<List<Pending>>> earliest(List<Share> asked) {
        Tuple parameters = Columns.of(asked)
                .and(String.class, Share::recipient)
                .and(Integer.class, Share::most)
                .tuple();
        return pool.preparedQuery(OutboxSql.EARLIEST).execute(parameters).map(rows -> {
            Map<Integer, List<Pending>> byPlace = StreamSupport.stream(rows.spliterator(), false)
                    .collect(groupingBy(row -> row.getInteger("place"), mapping(SqlOutbox::pending, toList())));
            return IntStream.rangeClosed(1, asked.size())
                    .mapToObj(place -> byPlace.getOrDefault(place, List.of()))
                    .toList();
        });
    }

    /** How the destination is goes first: whoever finds the mailbox due again finds the rest as well. */
    @Override
    public Uni<Boolean> settle(Settlement settlement) {
        if (settlement.settled().isEmpty() && settlement.later().isEmpty()) {
            return recount(settlement.claim());
        }
        return settlement
                .health()
                .map(health -> note(settlement.claim().destination(), health))
                .orElseGet(() -> Uni.createFrom().voidItem())
                .chain(() -> settlements.ask(settlement));
    }

    /**
     * In one transaction, which is what a batch is, and in the order of the recipients: so do those go who add to
     * mailboxes, so that nobody waits in a circle.
     */
    private Uni<List<Boolean>> settleAll(List<Settlement> all) {
        Instant now = clock.instant();
        List<Settlement> ordered = all.stream().sorted(BY_RECIPIENT).toList();
        return pool.preparedQuery(OutboxSql.SETTLE)
                .executeBatch(ordered.stream()
                        .map(each -> SettlementRow.tuple(each, now))
                        .toList())
                .map(answers -> {
                    Map<UUID, Boolean> held = new HashMap<>();
                    RowSet<Row> answer = answers;
                    for (Settlement each : ordered) {
                        held.put(each.claim().lease(), number(answer) == 1);
                        answer = answer.next();
                    }
                    return all.stream()
                            .map(each -> held.get(each.claim().lease()))
                            .toList();
                });
    }

    private Uni<Void> note(String destination, Settlement.Health health) {
        if (health instanceof Settlement.Health.Failing failing) {
            Instant until = failing.until().orElse(Instant.EPOCH);
            return pool.preparedQuery(OutboxSql.FAILING)
                    .execute(Tuple.of(destination, Columns.time(until), failing.reason()))
                    .replaceWithVoid();
        }
        return pool.preparedQuery(OutboxSql.BACK).execute(Tuple.of(destination)).replaceWithVoid();
    }

    /** Counts anew what waits in a mailbox that turned out to be empty. */
    private Uni<Boolean> recount(Claim claim) {
        String recipient = claim.recipient().address();
        return pool.withTransaction(connection -> connection
                .preparedQuery(OutboxSql.LOCK_MAILBOX)
                .execute(Tuple.of(recipient, claim.lease()))
                .chain(held -> held.rowCount() == 0
                        ? Uni.createFrom().item(false)
                        : counted(connection, recipient).replaceWith(true)));
    }

    private static Uni<RowSet<Row>> counted(SqlConnection connection, String recipient) {
        return connection.preparedQuery(OutboxSql.RECOUNT).execute(Tuple.of(recipient));
    }

    private static Claim claim(Row row) {
        return new Claim(
                new Recipient(row.getString("recipient"), row.getString("channel")),
                row.getUUID("lease"),
                row.getString("destination"),
                row.getInteger("failures"),
                row.getString("company"),
                row.getInteger("waiting"),
                new Pace(row.getOffsetDateTime("told_since").toInstant(), row.getInteger("told")));
    }

    private static Pending pending(Row row) {
        return new Pending(
                row.getUUID("id"),
                (DeliveryState.Waiting) StateColumns.of(row).state(),
                row.getUUID("alert_id"),
                row.getString("company"),
                Optional.ofNullable(row.getString("owner")),
                Optional.ofNullable(row.getUUID("thread")),
                row.getString("body"),
                row.getBoolean("test"),
                Trace.read(row.getString("traceparent")));
    }

    private static <T> List<T> all(RowSet<Row> rows, Function<Row, T> read) {
        return StreamSupport.stream(rows.spliterator(), false).map(read).toList();
    }

    private static int number(RowSet<Row> rows) {
        return rows.iterator().next().getInteger(0);
    }

    /** What the database refuses for what it is, and what the driver cannot even write to it. */
    private static boolean isHopeless(Throwable failure) {
        return failure instanceof PgException refused
                ? HOPELESS.contains(classOf(refused))
                : failure instanceof DateTimeException
                        || failure instanceof ArithmeticException
                        || failure instanceof IllegalArgumentException;
    }

    private static String classOf(PgException refused) {
        return Optional.ofNullable(refused.getSqlState())
                .map(state -> state.substring(0, 2))
                .orElse("");
    }
}
