package tocsin.config.script.persistence;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import tocsin.config.company.CompanyId;
import tocsin.config.company.OwnScripts;
import tocsin.config.script.Owners;
import tocsin.config.script.ScriptName;

/** Whose scripts are, as the database has it now and not as the session remembers it. */
@Singleton
final class ScriptOwners implements Owners, OwnScripts {

    private static final String OWNER = "select s.company from Script s where s.name = :name and s.company is not null";
    private static final String OWNED = "select s.name from Script s where s.company = :company order by s.name";

    @Override
    public Uni<Optional<CompanyId>> of(ScriptName script) {
        return names(OWNER, "name", script.value())
                .map(found -> found.stream().findFirst().map(CompanyId::new));
    }

    @Override
    public Uni<List<String>> of(CompanyId company) {
        return names(OWNED, "company", company.value());
    }

    private static Uni<List<String>> names(String query, String parameter, String value) {
        return Panache.getSession().chain(session -> session.createQuery(query, String.class)
                .setParameter(parameter, value)
                .getResultList());
    }
}
