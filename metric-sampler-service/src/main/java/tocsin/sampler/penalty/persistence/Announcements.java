package tocsin.sampler.penalty.persistence;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tocsin.sampler.penalty.Announcement;
import tocsin.sampler.penalty.PenaltyStep;
import tocsin.sampler.penalty.json.AnnouncementJson;

/** Has steps published: in the transaction of what they record, and while their penalties are locked by it. */
@Singleton
final class Announcements {

    private static final String WRITE =
            "INSERT INTO sampler.penalty_message (id, company, at, body) VALUES ($1, $2, $3, $4)";

    private final AnnouncementJson json;

    Announcements(AnnouncementJson json) {
        this.json = json;
    }

    Uni<Void> write(SqlConnection connection, List<? extends PenaltyStep> steps) {
        List<Tuple> rows = steps.stream()
                .map(PenaltyStep::announcement)
                .flatMap(Optional::stream)
                .map(this::row)
                .toList();
        return rows.isEmpty()
                ? Uni.createFrom().voidItem()
                : connection.preparedQuery(WRITE).executeBatch(rows).replaceWithVoid();
    }

    private Tuple row(Announcement announcement) {
        return Tuple.of(
                UUID.randomUUID(),
                announcement.company(),
                PenaltyColumns.utc(announcement.at()),
                json.write(announcement));
    }
}
