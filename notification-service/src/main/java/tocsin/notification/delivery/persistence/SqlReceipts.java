package tocsin.notification.delivery.persistence;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import tocsin.notification.channel.Receipt;
import tocsin.notification.channel.Receipts;
import tocsin.notification.delivery.Stage;
import tocsin.notification.delivery.Step;

/** Puts receipts on record with their notifications. One that is lost after it was sent is dead, and can be retried. */
@Singleton
final class SqlReceipts implements Receipts {

    /** A receipt that comes again changes nothing. */
    private static final String RECEIVED =
            """
            WITH about AS (
                SELECT DISTINCT made.notification_id AS id
                FROM notification.attempt made JOIN notification.notification told ON told.id = made.notification_id
                WHERE made.reference = $2 AND told.channel = $1),
            noted AS (
                UPDATE notification.notification told
                SET decisions = told.decisions || $3::text::jsonb,
                    status = CASE WHEN $4::text IS NOT NULL AND told.status = 'sent' THEN 'dead' ELSE told.status END,
                    reason = CASE WHEN $4::text IS NOT NULL AND told.status = 'sent' THEN $4 ELSE told.reason END
                FROM about
                WHERE told.id = about.id
                  AND NOT EXISTS (SELECT FROM jsonb_array_elements(told.decisions) step
                                  WHERE step ->> 'stage' = 'receipt' AND step ->> 'reason' = $5
                                    AND step ->> 'detail' IS NOT DISTINCT FROM $6::text))
            SELECT count(*) FROM about""";

    private final Pool pool;
    private final InstantSource clock;

    SqlReceipts(Pool pool, InstantSource clock) {
        this.pool = pool;
        this.clock = clock;
    }

    @Override
    public Uni<Boolean> received(String channel, String reference, Receipt receipt) {
        boolean lost = receipt instanceof Receipt.Lost;
        String reason = lost ? "lost" : "arrived";
        Step step = new Step(clock.instant(), Stage.RECEIPT, reason, Optional.of(receipt.detail()));
        return pool.preparedQuery(RECEIVED)
                .execute(Tuple.of(
                        channel,
                        reference,
                        StepJson.of(List.of(step)),
                        lost ? "not delivered: " + receipt.detail() : null,
                        reason,
                        receipt.detail()))
                .map(rows -> rows.iterator().next().getInteger(0) > 0);
    }
}
