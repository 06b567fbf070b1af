package tocsin.notification.delivery.persistence;

/** The statements of the outbox. */
final class OutboxSql {

    /** One that is there already counts as taken now, so that nobody forgets it while notifications are added to it. */
    static final String ADD_TRANSITION =
            """
            INSERT INTO notification.transition (id, test, body, taken_at, traceparent)
            VALUES ($1, $2, $3::text::json, $4, $5)
            ON CONFLICT (id, test) DO UPDATE SET taken_at = excluded.taken_at""";

    /**
     * A mailbox that something waits in already stays as it is, but for the count: what is at its head is to be sent
     * first. Mailboxes are taken in the order of their recipients, so that nobody ever waits in a circle.
     */
    private static final String INTO_MAILBOXES =
            """
            INSERT INTO notification.mailbox AS box
                (recipient, channel, destination, company, waiting, due_at, told_since, told)
            SELECT recipient, min(channel), min(destination), (array_agg(company ORDER BY decided_at, seq))[1],
                   count(*), min(due_at), 'epoch', 0
            FROM added
            WHERE due_at IS NOT NULL
            GROUP BY recipient
            ORDER BY recipient COLLATE "C"
            ON CONFLICT (recipient) DO UPDATE
            SET channel = excluded.channel,
                destination = excluded.destination,
                company = CASE WHEN box.waiting = 0 THEN excluded.company ELSE box.company END,
                waiting = box.waiting + excluded.waiting,
                due_at = coalesce(box.due_at, excluded.due_at)""";

    /** Answers with how many were new. */
    static final String ADD_NOTIFICATIONS =
            """
            WITH added AS (
                INSERT INTO notification.notification
                    (id, transition_id, test, alert_id, company, owner, cause, decided_at, recipient, channel,
                     destination, status, reason, due_at, ended_at, decisions)
                SELECT id, transition_id, test, alert_id, company, owner, cause, decided_at, recipient, channel,
                       destination, status, reason, due_at, ended_at, decisions::jsonb
                FROM unnest($1::uuid[], $2::uuid[], $3::boolean[], $4::uuid[], $5::text[], $6::text[], $7::text[],
                            $8::timestamptz[], $9::text[], $10::text[], $11::text[], $12::text[], $13::text[],
                            $14::timestamptz[], $15::timestamptz[], $16::text[])
                     WITH ORDINALITY AS
                     one (id, transition_id, test, alert_id, company, owner, cause, decided_at, recipient, channel,
                          destination, status, reason, due_at, ended_at, decisions, place)
                ORDER BY place
                ON CONFLICT DO NOTHING
                RETURNING recipient, channel, destination, company, decided_at, seq, due_at),
            boxed AS (%s)
            SELECT count(*) FROM added"""
                    .formatted(INTO_MAILBOXES);

    /** Answers with how many were dead, and are queued again now. */
    static final String QUEUE_AGAIN =
            """
            WITH added AS (
                UPDATE notification.notification dead
                SET status = 'queued', reason = 'queued again by hand; before: ' || dead.reason, failures = 0,
                    due_at = $4, ended_at = NULL, channel = one.channel, destination = one.destination
                FROM unnest($1::uuid[], $2::text[], $3::text[]) AS one (id, channel, destination)
                WHERE dead.id = one.id AND dead.status = 'dead'
                RETURNING dead.recipient, dead.channel, dead.destination, dead.company, dead.decided_at, dead.seq,
                          dead.due_at),
            boxed AS (%s)
            SELECT count(*) FROM added"""
                    .formatted(INTO_MAILBOXES);

    /**
     * Walks through the companies that something waits for, from the one after the last on, and takes what is due of
     * each: at most half of what is asked for of one company. Only as many companies are looked at as it takes.
     */
    static final String CLAIM =
            """
            WITH RECURSIVE turn (company) AS (
                (SELECT company FROM notification.mailbox
                 WHERE channel = $1 AND due_at IS NOT NULL AND company > $3
                 ORDER BY company LIMIT 1)
                UNION ALL
                SELECT (SELECT next.company FROM notification.mailbox next
                        WHERE next.channel = $1 AND next.due_at IS NOT NULL AND next.company > turn.company
                        ORDER BY next.company LIMIT 1)
                FROM turn
                WHERE turn.company IS NOT NULL),
            due AS (
                SELECT box.recipient
                FROM turn CROSS JOIN LATERAL (
                    SELECT recipient FROM notification.mailbox
                    WHERE channel = $1 AND company = turn.company AND due_at <= $5 AND NOT destination = ANY ($4)
                      AND NOT EXISTS (SELECT FROM notification.destination resting
                                      WHERE resting.name = mailbox.destination AND resting.rests_until > $5)
                    ORDER BY due_at
                    LIMIT ($2::int + 1) / 2
                    FOR UPDATE SKIP LOCKED) box
                LIMIT $2::int)
            UPDATE notification.mailbox taken
            SET lease = gen_random_uuid(), due_at = $6
            FROM due
            WHERE taken.recipient = due.recipient
            RETURNING taken.recipient, taken.channel, taken.lease, taken.destination, taken.company, taken.waiting,
                      taken.told_since, taken.told,
                      coalesce((SELECT failing.failures FROM notification.destination failing
                                WHERE failing.name = taken.destination), 0) AS failures""";

    /**
     * To be asked after the claims, never together with them: it has to see what came of earlier claims. One that goes on
     * from another is told of it. Of several mailboxes, each with how many are wanted of it at most; the first has place 1.
     */
    static final String EARLIEST =
            """
            SELECT box.place::int, one.id, one.status, one.reason, one.failures, one.due_at, one.alert_id, one.company,
                   one.owner, one.test, told.body::text AS body, told.traceparent,
                   (SELECT begun.id FROM notification.notification begun
                    WHERE one.cause IN ('repeated', 'recovered') AND begun.cause = 'breached'
                      AND begun.alert_id = one.alert_id AND begun.company = one.company
                      AND begun.recipient = one.recipient AND begun.test = one.test
                      AND (begun.decided_at, begun.seq) < (one.decided_at, one.seq)
                    ORDER BY begun.decided_at DESC, begun.seq DESC
                    LIMIT 1) AS thread
            FROM unnest($1::text[], $2::int[]) WITH ORDINALITY AS box (recipient, most, place)
                 CROSS JOIN LATERAL
                 (SELECT * FROM notification.notification
                  WHERE recipient = box.recipient AND status IN ('queued', 'retrying')
                  ORDER BY decided_at, seq
                  LIMIT box.most) one
                 LEFT JOIN notification.transition told ON told.id = one.transition_id AND told.test = one.test
            ORDER BY box.place, one.decided_at, one.seq""";

    /**
     * Gives a mailbox back. What is counted is counted in its own row, since others may add to it at the same moment; who
     * is next, and when, may be out of date by such a moment, which does no harm. Answers whether the claim held.
     */
    static final String SETTLE =
            """
            WITH one AS (
                SELECT *
                FROM unnest($3::uuid[], $4::text[], $5::text[], $6::int[], $7::timestamptz[], $8::timestamptz[],
                            $9::text[], $10::boolean[])
                     AS each (id, status, reason, failures, due_at, ended_at, decisions, tried)),
            ended AS (SELECT count(*) AS count FROM one WHERE one.ended_at IS NOT NULL),
            next AS (
                SELECT waiting.company, waiting.due_at
                FROM notification.notification waiting
                WHERE waiting.recipient = $1 AND waiting.status IN ('queued', 'retrying')
                  AND NOT waiting.id IN (SELECT one.id FROM one WHERE one.ended_at IS NOT NULL)
                ORDER BY waiting.decided_at, waiting.seq
                LIMIT 1),
            freed AS (
                UPDATE notification.mailbox box
                SET lease = NULL,
                    waiting = box.waiting - ended.count,
                    company = coalesce((SELECT company FROM next), box.company),
                    due_at = CASE WHEN box.waiting > ended.count
                                  THEN greatest($11, (SELECT min(one.due_at) FROM one),
                                                coalesce((SELECT due_at FROM next), $12)) END,
                    held = $13, told_since = $14, told = $15
                FROM ended
                WHERE box.recipient = $1 AND box.lease = $2
                RETURNING box.recipient),
            became AS (
                UPDATE notification.notification told
                SET status = one.status, reason = one.reason, failures = one.failures, due_at = one.due_at,
                    ended_at = one.ended_at, decisions = told.decisions || one.decisions::jsonb
                FROM one, freed
                WHERE told.id = one.id),
            tried AS (
                INSERT INTO notification.attempt (notification_id, number, at, outcome, detail, reference)
                SELECT one.id,
                       1 + (SELECT count(*) FROM notification.attempt made WHERE made.notification_id = one.id),
                       $16, $17, $18, $19
                FROM one, freed
                WHERE one.tried)
            SELECT count(*) AS held FROM freed""";

    /** A failure more. Whoever asked for the longest rest gets it. */
    static final String FAILING =
            """
            INSERT INTO notification.destination AS failing (name, failures, rests_until, reason)
            VALUES ($1, 1, $2, $3)
            ON CONFLICT (name) DO UPDATE
            SET failures = failing.failures + 1, reason = excluded.reason,
                rests_until = greatest(failing.rests_until, excluded.rests_until)""";

    static final String BACK = "DELETE FROM notification.destination WHERE name = $1";

    static final String LOCK_MAILBOX =
            "SELECT FROM notification.mailbox WHERE recipient = $1 AND lease = $2 FOR UPDATE";

    /** For a mailbox whose count is not what waits in it, however that came about. */
    static final String RECOUNT =
            """
            UPDATE notification.mailbox box
            SET lease = NULL, waiting = counted.waiting, due_at = counted.due_at
            FROM (SELECT count(*) AS waiting, min(due_at) AS due_at FROM notification.notification
                  WHERE recipient = $1 AND status IN ('queued', 'retrying')) counted
            WHERE box.recipient = $1""";

    static final String STATES =
            """
            SELECT id, status, reason, failures, due_at
            FROM notification.notification
            WHERE id = ANY ($1)""";

    private OutboxSql() {}
}
