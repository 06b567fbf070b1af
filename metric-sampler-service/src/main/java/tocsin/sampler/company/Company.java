package tocsin.sampler.company;

import java.time.ZoneId;
import java.util.Set;

/**
 * A customer or carrier, as far as watching it needs.
 *
 * @param id its id in the contract
 * @param name its name for people
 * @param tags an alert on one of these tags watches this company
 * @param currency ISO 4217 code of its balance
 * @param timeZone zone in which its people read times and its schedules run
 */
public record Company(String id, String name, Set<String> tags, String currency, ZoneId timeZone) {

    /** Copies the tags, so that a company never changes. */
    public Company {
        tags = Set.copyOf(tags);
    }

    /**
     * Stands in for a company that has calls or samples, and that nobody has defined; XXX is no currency (ISO 4217).
     */
    public static Company standIn(String id) {
        return new Company(id, id, Set.of(), "XXX", ZoneId.of("UTC"));
    }
}
