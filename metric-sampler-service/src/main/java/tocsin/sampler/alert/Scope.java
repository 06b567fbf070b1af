package tocsin.sampler.alert;

import tocsin.sampler.company.Company;

/** The companies that an alert watches. */
public sealed interface Scope {

    /** Whether a company is one of them. */
    boolean covers(Company company);

    /** What it is called in the contract: {@code company}, {@code tag} or {@code everyone}. */
    String code();

    /** Whether it is one company, which the alert belongs to then. */
    default boolean isOneCompany() {
        return this instanceof OfCompany;
    }

    /** One company. */
    record OfCompany(String id) implements Scope {
        @Override
        public boolean covers(Company company) {
            return company.id().equals(id);
        }

        @Override
        public String code() {
            return "company";
        }
    }

    /** Every company that bears a tag. */
    record OfTag(String tag) implements Scope {
        @Override
        public boolean covers(Company company) {
            return company.tags().contains(tag);
        }

        @Override
        public String code() {
            return "tag";
        }
    }

    /** Every company. */
    record Everyone() implements Scope {
        @Override
        public boolean covers(Company company) {
            return true;
        }

        @Override
        public String code() {
            return "everyone";
        }
    }
}
