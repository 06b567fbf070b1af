package tocsin.benchmarks.latency;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tocsin.benchmarks.latency.Breaches.Told;

/** Where the time goes between a breach and its mail, by the moments that the services record. */
final class Stages {

    private static final String RECORDED =
            """
            SELECT s.id::text, extract(epoch FROM s.at) * 1000000, extract(epoch FROM n.taken_at) * 1000000
            FROM sampler.transition s JOIN notification.transition n ON n.id = s.id AND NOT n.test""";

    private Stages() {}

    private record Recorded(long decided, long taken) {}

    /** The stages of breaches that were told. */
    static List<Stage> of(List<Told> told, Connection connection) throws SQLException {
        Map<String, Recorded> recorded = recorded(connection);
        List<Long> toDecision = new ArrayList<>();
        List<Long> toService = new ArrayList<>();
        List<Long> toInbox = new ArrayList<>();
        for (Told each : told) {
            Recorded way = each.transition().map(recorded::get).orElse(null);
            if (way != null) {
                toDecision.add(way.decided - each.sent());
                toService.add(way.taken - way.decided);
                toInbox.add(each.accepted() - way.taken);
            }
        }
        return List.of(
                new Stage("sent → counted and decided (broker, gathering, commit, evaluation)", micros(toDecision)),
                new Stage("decided → at notification-service (commit of the state, relay, broker)", micros(toService)),
                new Stage("there → accepted by SMTP (commit, claim, rendering, SMTP)", micros(toInbox)));
    }

    private static Percentiles micros(List<Long> times) {
        return Percentiles.ofMicros(times);
    }

    private static Map<String, Recorded> recorded(Connection connection) throws SQLException {
        Map<String, Recorded> recorded = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(RECORDED)) {
            while (row.next()) {
                recorded.put(row.getString(1), new Recorded(row.getLong(2), row.getLong(3)));
            }
        }
        return recorded;
    }
}
