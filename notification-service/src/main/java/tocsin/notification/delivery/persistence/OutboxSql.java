package tocsin.notification.delivery.persistence;

/** The statements of the outbox. */
final class OutboxSql {

    /** One that is there already counts as taken now, so that nobody forgets it while notifications are added to it. */
    static final String ADD_TRANSITION =
            """
            INSERT INTO notification.transition (id, test, body, taken_at)
            VALUES ($1, $2, $3::text::json, $4)
            ON CONFLICT (id, test) DO UPDATE SET taken_at = excluded.taken_at""";

    static final String ADD_NOTIFICATION =
            """
            INSERT INTO notification.notification
                (id, transition_id, test, alert_id, company, decided_at, recipient, channel, status, reason, due_at,
                 ended_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
            ON CONFLICT DO NOTHING""";

    /**
     * Due and nobody's, and the earliest that waits for its recipient. Rows that another worker is just claiming are
     * skipped, and never lead to a later row of the same recipient: that one still has an earlier one before it. The
     * earliest is looked up for each row through its index. As an anti-join it would be compared with every row that
     * waits, as long as the planner remembers that hardly any do: which is when many alerts fire at once.
     */
    static final String CLAIM =
            """
            UPDATE notification.notification claimed
            SET lease = gen_random_uuid(), leased_until = $3
            FROM (SELECT waiting.id
                  FROM notification.notification waiting
                  WHERE waiting.status IN ('queued', 'retrying')
                    AND waiting.due_at <= $1
                    AND (waiting.leased_until IS NULL OR waiting.leased_until <= $1)
                    AND waiting.id = (
                        SELECT first.id
                        FROM notification.notification first
                        WHERE first.status IN ('queued', 'retrying') AND first.recipient = waiting.recipient
                        ORDER BY first.decided_at, first.seq
                        LIMIT 1)
                  ORDER BY waiting.due_at
                  LIMIT $2
                  FOR UPDATE SKIP LOCKED) due,
                 notification.transition told
            WHERE claimed.id = due.id AND told.id = claimed.transition_id AND told.test = claimed.test
            RETURNING claimed.id, claimed.lease, claimed.recipient, claimed.channel, claimed.status, claimed.reason, claimed.failures,
                      claimed.due_at, told.body::text AS body, claimed.test""";

    static final String STATES =
            """
            SELECT id, status, reason, failures, due_at
            FROM notification.notification
            WHERE id = ANY ($1)""";

    static final String RECORD =
            """
            WITH held AS (
                UPDATE notification.notification
                SET status = $3, reason = $4, failures = $5, due_at = $6, ended_at = $10,
                    lease = NULL, leased_until = NULL
                WHERE id = $1 AND lease = $2
                RETURNING id)
            INSERT INTO notification.attempt (notification_id, number, at, outcome, detail)
            SELECT held.id,
                   1 + (SELECT count(*) FROM notification.attempt made WHERE made.notification_id = held.id),
                   $7, $8, $9
            FROM held""";

    private OutboxSql() {}
}
