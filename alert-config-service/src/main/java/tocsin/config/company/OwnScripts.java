package tocsin.config.company;

import io.smallrye.mutiny.Uni;
import java.util.List;

/** Knows which scripts belong to a company. */
@FunctionalInterface
public interface OwnScripts {

    /** The names of the company's scripts in their order; asked within the transaction that wants to remove it. */
    Uni<List<String>> of(CompanyId company);
}
