package tocsin.config.alert;

import java.util.Optional;
import tocsin.config.company.CompanyId;
import tocsin.config.company.Tag;

/** Which companies an alert watches, each by itself. Titles are unique within a scope. */
public sealed interface Scope {

    /** The company, where it is one. */
    default Optional<CompanyId> company() {
        return Optional.empty();
    }

    /** The company that an alert of this scope belongs to: the one that it watches alone. */
    default Optional<String> owner() {
        return company().map(CompanyId::value);
    }

    /** The tag, where it is all companies that bear one. */
    default Optional<Tag> tag() {
        return Optional.empty();
    }

    /** Whether it watches this company and no other one, now or later. */
    default boolean isOnly(CompanyId company) {
        return company().filter(company::equals).isPresent();
    }

    /** The scope that a company or a tag, at most one of them not null, says. */
    static Scope of(CompanyId company, Tag tag) {
        if (company != null) {
            return new OfCompany(company);
        }
        return tag == null ? new Everyone() : new OfTag(tag);
    }

    /** One company. */
    record OfCompany(CompanyId id) implements Scope {
        @Override
        public Optional<CompanyId> company() {
            return Optional.of(id);
        }

        @Override
        public String toString() {
            return "company " + id;
        }
    }

    /** Every company that bears a tag, now or later. */
    record OfTag(Tag name) implements Scope {
        @Override
        public Optional<Tag> tag() {
            return Optional.of(name);
        }

        @Override
        public String toString() {
            return "tag " + name;
        }
    }

    /** Every company. */
    record Everyone() implements Scope {
        @Override
        public String toString() {
            return "all companies";
        }
    }
}
