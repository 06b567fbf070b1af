package tocsin.notification.template.persistence;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import tocsin.notification.template.Template;
import tocsin.notification.template.TemplateChange;
import tocsin.notification.template.TemplateCopy;
import tocsin.notification.template.json.TemplateJson;

/** Keeps the copy of the templates in PostgreSQL; all replicas have one in common. */
@Singleton
final class SqlTemplateCopy implements TemplateCopy {

    private static final String ALL = "SELECT revision, name, body::text AS body FROM notification.template";

    private static final String KEEP =
            """
            INSERT INTO notification.template AS kept (revision, name, body)
            VALUES ($1, $2, CAST(CAST($3 AS text) AS json))
            ON CONFLICT (name) DO UPDATE SET revision = excluded.revision, body = excluded.body
            WHERE kept.revision < excluded.revision""";

    private final Pool pool;
    private final TemplateJson json;

    SqlTemplateCopy(Pool pool, TemplateJson json) {
        this.pool = pool;
        this.json = json;
    }

    @Override
    public Uni<List<TemplateChange>> all() {
        return pool.query(ALL).execute().map(rows -> StreamSupport.stream(rows.spliterator(), false)
                .map(this::change)
                .toList());
    }

    /** In the order of their names, so that replicas which keep the same changes never wait in a circle. */
    @Override
    public Uni<Void> keep(List<TemplateChange> changes) {
        List<Tuple> rows = changes.stream()
                .sorted(Comparator.comparing(TemplateChange::name).thenComparing(TemplateChange::revision))
                .map(change -> Tuple.of(
                        change.revision(),
                        change.name(),
                        change.template().map(json::write).orElse(null)))
                .toList();
        return pool.withTransaction(
                connection -> connection.preparedQuery(KEEP).executeBatch(rows).replaceWithVoid());
    }

    private TemplateChange change(Row row) {
        String name = row.getString("name");
        Optional<Template> template = Optional.ofNullable(row.getString("body")).map(body -> json.read(name, body));
        return new TemplateChange(row.getLong("revision"), name, template);
    }
}
