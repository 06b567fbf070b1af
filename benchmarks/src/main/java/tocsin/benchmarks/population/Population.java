package tocsin.benchmarks.population;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Defines companies, each with three alerts. The first company of a kind and its alerts go through the REST interface;
 * the others are copies of their rows in config-service's tables, which is how 100,000 of them are there within a minute.
 * The other services get all of them as they always do. Used by one thread.
 */
public final class Population {

    /** Three alerts a company. */
    public static final int ALERTS = 3;

    private static final String COPY_COMPANIES =
            """
            INSERT INTO config.company
            SELECT (jsonb_populate_record(NULL::config.company, replace(to_jsonb(c)::text, c.id, copy)::jsonb)).*
            FROM (SELECT ?::text AS id) first JOIN config.company c USING (id), unnest(?::text[]) AS copy""";

    private static final String COPY_ALERTS =
            """
            INSERT INTO config.alert
            SELECT (jsonb_populate_record(NULL::config.alert,
              replace(replace(to_jsonb(a)::text, a.id::text, md5(a.id || copy)::uuid::text), company, copy)::jsonb)).*
            FROM (SELECT ?::text AS company) first JOIN config.alert a USING (company), unnest(?::text[]) AS copy""";

    /** In the order of companies and alerts, as if each company had been made before its alerts. */
    private static final String COPY_DEFINITIONS =
            """
            WITH copies AS (
              SELECT company, copy, row_number() OVER (ORDER BY copy, d.revision) AS number, CASE d.kind
                WHEN 'company' THEN to_jsonb(d)::text
                ELSE replace(to_jsonb(d)::text, d.key, md5(d.key || copy)::uuid::text) END AS document
              FROM (SELECT ?::text AS company) first
              JOIN config.definition d ON coalesce(d.body ->> 'company', d.key) = company, unnest(?::text[]) AS copy)
            INSERT INTO config.definition
            SELECT (jsonb_populate_record(NULL::config.definition,
              replace(document, company, copy)::jsonb
                || jsonb_build_object('revision', last + number, 'published', true))).*
            FROM copies, config.revision""";

    private static final String GIVE_OUT_REVISIONS =
            "UPDATE config.revision SET last = (SELECT max(revision) FROM config.definition)";

    private static final long POLL_MILLIS = 100;

    private final Api api;
    private final Connection connection;
    private final Map<Kind, Integer> defined = new EnumMap<>(Kind.class);
    private int companies;

    /**
     * Nobody is defined yet.
     *
     * @param configPort where config-service listens
     * @param token an administrator's
     * @param connection to the database
     */
    public Population(int configPort, String token, Connection connection) {
        this.api = new Api(configPort, token);
        this.connection = connection;
    }

    /** Defines whoever is missing, and waits until the sampler knows all. Returns how long that took. */
    public Duration growTo(Census census) throws IOException, InterruptedException, SQLException {
        long start = System.nanoTime();
        for (Kind kind : Kind.values()) {
            if (!defined.containsKey(kind)) {
                defineFirst(kind);
            }
            copy(kind, census.of(kind));
        }
        companies = census.companies() + Kind.values().length;
        awaitSampler();
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private void defineFirst(Kind kind) throws IOException, InterruptedException {
        api.put("/companies/" + kind.first(), AlertBodies.company(kind));
        for (String alert : AlertBodies.alerts(kind)) {
            api.post("/alerts", alert);
        }
        defined.put(kind, 0);
    }

    private void copy(Kind kind, int count) throws SQLException {
        List<String> ids = kind.ids(count).subList(defined.get(kind), count);
        if (ids.isEmpty()) {
            return;
        }
        connection.setAutoCommit(false);
        for (String copy : List.of(COPY_COMPANIES, COPY_ALERTS, COPY_DEFINITIONS)) {
            copy(copy, kind, ids);
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute(GIVE_OUT_REVISIONS);
        }
        connection.commit();
        connection.setAutoCommit(true);
        defined.put(kind, count);
    }

    private void copy(String sql, Kind kind, List<String> ids) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, kind.first());
            statement.setArray(2, connection.createArrayOf("text", ids.toArray()));
            statement.executeUpdate();
        }
    }

    private void awaitSampler() throws SQLException, InterruptedException {
        long expected = (long) companies * (1 + ALERTS);
        try (PreparedStatement statement = connection.prepareStatement("SELECT count(*) FROM sampler.definition")) {
            while (count(statement) < expected) {
                TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
            }
        }
    }

    private static long count(PreparedStatement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }
}
