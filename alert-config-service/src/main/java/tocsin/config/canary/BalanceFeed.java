package tocsin.config.canary;

import io.smallrye.mutiny.Uni;
import java.math.BigDecimal;
import java.time.Instant;
import tocsin.config.company.CompanyId;

/** Where balances are reported, as a billing system does it. */
public interface BalanceFeed {

    /**
     * Reports a balance; completes when it is safe with whoever counts.
     *
     * @param id of the report; the same one again counts once
     */
    Uni<Void> report(String id, CompanyId company, BigDecimal balance, Instant at);
}
