package tocsin.config.company;

import io.smallrye.mutiny.Uni;
import java.util.List;

/** Knows which alerts name a company. */
@FunctionalInterface
public interface Mentions {

    /** The alerts that name the company; asked within the transaction that wants to remove it. */
    Uni<List<NamedByAlerts.Mention>> of(CompanyId company);
}
