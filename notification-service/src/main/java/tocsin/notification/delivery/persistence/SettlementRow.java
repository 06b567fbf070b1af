package tocsin.notification.delivery.persistence;

import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tocsin.notification.channel.Outcome;
import tocsin.notification.delivery.Attempt;
import tocsin.notification.delivery.Portion;
import tocsin.notification.delivery.Settlement;

/** What became of a notification as a row. */
record SettlementRow(Settlement.Settled settled, StateColumns state) {

    /** The parameters of {@link OutboxSql#SETTLE}. */
    static Tuple tuple(Settlement settlement, Instant now) {
        List<SettlementRow> rows = settlement.settled().stream()
                .map(each -> new SettlementRow(each, StateColumns.of(each.next())))
                .toList();
        Tuple tuple = Tuple.of(
                settlement.claim().recipient().address(), settlement.claim().lease());
        Columns.of(rows)
                .and(UUID.class, row -> row.settled.id())
                .and(String.class, row -> row.state.status())
                .and(String.class, row -> row.state.reason())
                .and(Integer.class, row -> row.state.failures())
                .andTimes(row -> row.state.dueAt())
                .andTimes(row -> row.state.endedAt(now))
                .and(String.class, row -> StepJson.of(row.settled.steps()))
                .and(Boolean.class, row -> row.settled.tried())
                .values()
                .forEach(tuple::addValue);
        addMailbox(tuple, settlement, now);
        addAttempt(tuple, settlement.attempt());
        return tuple;
    }

    private static void addMailbox(Tuple tuple, Settlement settlement, Instant now) {
        tuple.addValue(Columns.time(settlement.later().map(Portion.Later::until).orElse(null)))
                .addValue(Columns.time(now))
                .addValue(settlement.later().map(Portion.Later::detail).orElse(null))
                .addValue(Columns.time(settlement.pace().since()))
                .addValue(settlement.pace().messages());
    }

    private static void addAttempt(Tuple tuple, Optional<Attempt> attempt) {
        Optional<Outcome> outcome = attempt.map(Attempt::outcome);
        tuple.addValue(attempt.map(made -> Columns.time(made.at())).orElse(null))
                .addValue(outcome.map(Outcome::word).orElse(null))
                .addValue(outcome.map(Outcome::detail).orElse(null))
                .addValue(outcome.flatMap(SettlementRow::reference).orElse(null));
    }

    private static Optional<String> reference(Outcome outcome) {
        return outcome.fold(Outcome.Delivered::reference, failed -> Optional.empty(), refused -> Optional.empty());
    }
}
