package tocsin.sampler.retention.persistence;

import java.util.List;
import tocsin.sampler.retention.Rung;

/** What is kept on the ladder: its tables, the finest first, and how its slices are summed up into wider ones. */
enum Track {
    CALLS(
            List.of("slice", "slice_5m", "slice_1h"),
            """
            INSERT INTO %s AS s
              (company, start, starts, counted, answered, delivered, connected_millis, rang, ring_delay_millis)
            SELECT company, bin, sum(starts)::bigint, sum(counted)::bigint, sum(answered)::bigint,
              sum(delivered)::bigint, sum(connected_millis)::bigint, sum(rang)::bigint, sum(ring_delay_millis)::bigint
            FROM leaving GROUP BY company, bin ORDER BY company, bin
            ON CONFLICT (company, start) DO UPDATE SET
              starts = s.starts + excluded.starts,
              counted = s.counted + excluded.counted,
              answered = s.answered + excluded.answered,
              delivered = s.delivered + excluded.delivered,
              connected_millis = s.connected_millis + excluded.connected_millis,
              rang = s.rang + excluded.rang,
              ring_delay_millis = s.ring_delay_millis + excluded.ring_delay_millis"""),

    /** The movement of a slice is that after its last sample: of the finer slices, from the one with that sample on. */
    GAUGES(
            List.of("gauge_slice", "gauge_slice_5m", "gauge_slice_1h"),
            """
            INSERT INTO %s AS s (company, area, start, last, last_at, lowest, highest, samples, up, down)
            SELECT company, area, bin, max(last) FILTER (WHERE start = sampled), max(last_at), min(lowest), max(highest),
              sum(samples)::bigint,
              sum(up) FILTER (WHERE sampled IS NULL OR start >= sampled)::bigint,
              sum(down) FILTER (WHERE sampled IS NULL OR start >= sampled)::bigint
            FROM (SELECT *, max(start) FILTER (WHERE last_at IS NOT NULL) OVER (PARTITION BY company, area, bin)
              AS sampled FROM leaving) AS finer
            GROUP BY company, area, bin ORDER BY company, area, bin
            ON CONFLICT (company, area, start) DO UPDATE SET
              last = CASE WHEN excluded.last_at IS NULL OR excluded.last_at < s.last_at
                THEN s.last ELSE excluded.last END,
              last_at = greatest(s.last_at, excluded.last_at),
              lowest = least(s.lowest, excluded.lowest),
              highest = greatest(s.highest, excluded.highest),
              samples = s.samples + excluded.samples,
              up = CASE WHEN s.last_at IS NULL AND excluded.last_at IS NULL THEN s.up + excluded.up
                WHEN excluded.last_at IS NULL OR excluded.last_at < s.last_at THEN s.up ELSE excluded.up END,
              down = CASE WHEN s.last_at IS NULL AND excluded.last_at IS NULL THEN s.down + excluded.down
                WHEN excluded.last_at IS NULL OR excluded.last_at < s.last_at THEN s.down ELSE excluded.down END""");

    private final List<String> tables;
    private final String sum;

    Track(List<String> tables, String sum) {
        this.tables = tables;
        this.sum = sum;
    }

    String table(int rung) {
        return tables.get(rung);
    }

    boolean isLast(int rung) {
        return rung == tables.size() - 1;
    }

    /**
     * Takes rows out of a table of one rung and adds them to the next one, or drops them from the last: those of
     * companies $1 that began before $2. A row that somebody is just adding to stays for the next run, so that nobody
     * waits for another in a circle.
     *
     * @param source the table, a leaf
     * @param next the next rung; null where there is none
     */
    String moveUp(String source, int rung, Rung next) {
        String gone =
                """
                DELETE FROM sampler.%1$s WHERE ctid = ANY (ARRAY(SELECT ctid FROM sampler.%1$s
                  WHERE company = ANY($1::text[]) AND start < $2 FOR UPDATE SKIP LOCKED))"""
                        .formatted(source);
        return next == null ? gone : leaving(gone, next) + sum.formatted("sampler." + table(rung + 1));
    }

    private static String leaving(String gone, Rung next) {
        return """
                WITH gone AS (%s RETURNING *),
                leaving AS (SELECT *, date_bin('%d s', start, 'epoch') AS bin FROM gone)
                """
                .formatted(gone, next.width().toSeconds());
    }
}
