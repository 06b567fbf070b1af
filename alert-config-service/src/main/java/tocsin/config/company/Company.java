package tocsin.config.company;

import java.time.ZoneId;
import java.util.Currency;
import java.util.List;

/**
 * A customer or a carrier whose traffic and money are watched.
 *
 * @param id its id
 * @param name what people call it, as {@link CompanyForm#name} takes it
 * @param kind customer or carrier
 * @param tags the tags it bears, each once, in the order given
 * @param currency of its balance
 * @param timeZone where its day begins and how its times are written
 */
public record Company(CompanyId id, String name, CompanyKind kind, List<Tag> tags, Currency currency, ZoneId timeZone) {

    /** Copies the tags, so that a company never changes. */
    public Company {
        tags = List.copyOf(tags);
    }
}
