package tocsin.notification.delivery.persistence;

import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import tocsin.notification.delivery.Planned;
import tocsin.notification.transition.Transition;

/** A planned notification as a row. */
record PlannedRow(Planned plan, Planned.Notification notification, StateColumns state) {

    /** The parameters of {@link OutboxSql#ADD_NOTIFICATIONS}. */
    static Tuple tuple(List<Planned> plans, Instant now) {
        List<PlannedRow> rows = plans.stream()
                .flatMap(plan -> plan.notifications().stream()
                        .map(each -> new PlannedRow(plan, each, StateColumns.of(each.state()))))
                .toList();
        return Columns.of(rows)
                .and(UUID.class, row -> row.notification.id())
                .and(UUID.class, row -> row.transition().id())
                .and(Boolean.class, row -> row.plan.test())
                .and(UUID.class, row -> row.transition().alertId())
                .and(String.class, row -> row.transition().company().id())
                .and(String.class, row -> row.transition().owner().orElse(null))
                .and(String.class, row -> row.transition().cause().word())
                .andTimes(row -> row.transition().at())
                .and(String.class, row -> row.notification.recipient().address())
                .and(String.class, row -> row.notification.recipient().channel())
                .and(String.class, row -> row.notification.destination())
                .and(String.class, row -> row.state.status())
                .and(String.class, row -> row.state.reason())
                .andTimes(row -> row.state.dueAt())
                .andTimes(row -> row.state.endedAt(now))
                .and(String.class, row -> StepJson.of(row.notification.steps()))
                .tuple();
    }

    private Transition transition() {
        return plan.document().transition();
    }
}
