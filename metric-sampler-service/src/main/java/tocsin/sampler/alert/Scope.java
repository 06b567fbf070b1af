package tocsin.sampler.alert;

import tocsin.sampler.company.Company;

/** The companies that an alert watches. */
public sealed interface Scope {

    /** Whether a company is one of them. */
    boolean covers(Company company);

    /** One company. */
    record OfCompany(String id) implements Scope {
        @Override
        public boolean covers(Company company) {
            return company.id().equals(id);
        }
    }

    /** Every company that bears a tag. */
    record OfTag(String tag) implements Scope {
        @Override
        public boolean covers(Company company) {
            return company.tags().contains(tag);
        }
    }

    /** Every company. */
    record Everyone() implements Scope {
        @Override
        public boolean covers(Company company) {
            return true;
        }
    }
}
