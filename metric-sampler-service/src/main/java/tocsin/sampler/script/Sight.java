package tocsin.sampler.script;

import java.util.Optional;
import tocsin.sampler.alert.Scope;

/** The companies that a run may see. */
public sealed interface Sight {

    /** Whether it may see a company. */
    boolean covers(String company);

    /** One company. */
    record OfOne(String company) implements Sight {
        @Override
        public boolean covers(String other) {
            return company.equals(other);
        }
    }

    /** Every company. */
    record OfAll() implements Sight {
        @Override
        public boolean covers(String company) {
            return true;
        }
    }

    /** What a script may see for an alert: no more than its owner may, and no more than the alert's company where it has one. */
    static Sight of(Script script, Scope scope) {
        Optional<String> only = scope instanceof Scope.OfCompany one ? Optional.of(one.id()) : script.company();
        return only.<Sight>map(OfOne::new).orElseGet(OfAll::new);
    }
}
