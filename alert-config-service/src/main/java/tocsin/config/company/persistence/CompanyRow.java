package tocsin.config.company.persistence;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Currency;
import tocsin.config.company.Company;
import tocsin.config.company.CompanyId;
import tocsin.config.company.CompanyKind;
import tocsin.config.company.Tag;
import tocsin.config.store.Versioned;

/** A row of {@code config.company}. */
@Entity(name = "Company")
@Table(name = "company")
class CompanyRow extends PanacheEntityBase {

    @Id
    public String id;

    @Version
    public long version;

    public String name;
    public String kind;
    public String[] tags;
    public String currency;

    @Column(name = "time_zone")
    public String timeZone;

    CompanyRow take(Company company) {
        id = company.id().value();
        name = company.name();
        kind = company.kind().text();
        String[] wanted = company.tags().stream().map(Tag::value).toArray(String[]::new);
        tags = Arrays.equals(tags, wanted) ? tags : wanted;
        currency = company.currency().getCurrencyCode();
        timeZone = company.timeZone().getId();
        return this;
    }

    Company company() {
        return new Company(
                new CompanyId(id),
                name,
                CompanyKind.of(kind),
                Arrays.stream(tags).map(Tag::new).toList(),
                Currency.getInstance(currency),
                ZoneId.of(timeZone));
    }

    Versioned<Company> versioned() {
        return new Versioned<>(company(), version);
    }
}
