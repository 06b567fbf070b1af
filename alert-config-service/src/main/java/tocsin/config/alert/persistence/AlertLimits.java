package tocsin.config.alert.persistence;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import tocsin.config.alert.Crowd;
import tocsin.config.alert.Scope;

/** Counts what a company has, after a change is in the journal: from there to its commit nobody else can add. */
@Singleton
final class AlertLimits {

    private static final String COUNT =
            """
            SELECT count(DISTINCT id), count(DISTINCT recipient)
            FROM config.alert LEFT JOIN LATERAL unnest(recipients) AS recipient ON true
            WHERE company\s""";

    /* Each by the index on companies, which IS NOT DISTINCT FROM would pass by. */
    private static final String OF_ONE = COUNT + "= :company";
    private static final String OF_NONE = COUNT + "IS NULL";

    private final Crowd.Limits limits;

    AlertLimits(
            @ConfigProperty(name = "tocsin.limits.alerts") long alerts,
            @ConfigProperty(name = "tocsin.limits.recipients") long recipients) {
        this.limits = new Crowd.Limits(alerts, recipients);
    }

    /** Fails with {@link tocsin.config.alert.AlertRefusal.TooMany} where alerts of this scope are too many. */
    Uni<Void> check(Scope scope) {
        return Panache.getSession()
                .chain(session -> scope.owner()
                        .map(company -> session.createNativeQuery(OF_ONE, Object[].class)
                                .setParameter("company", company))
                        .orElseGet(() -> session.createNativeQuery(OF_NONE, Object[].class))
                        .getSingleResult())
                .invoke(counts -> new Crowd(((Number) counts[0]).longValue(), ((Number) counts[1]).longValue())
                        .check(scope, limits))
                .replaceWithVoid();
    }
}
