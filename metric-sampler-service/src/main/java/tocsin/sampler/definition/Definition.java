package tocsin.sampler.definition;

import java.util.UUID;
import tocsin.sampler.alert.AlertRule;
import tocsin.sampler.company.Company;

/** What a change of definitions means for watching. */
public sealed interface Definition {

    /** A company is new or has changed. */
    record CompanyDefined(Company company) implements Definition {}

    /** A company is no more. */
    record CompanyRemoved(String id) implements Definition {}

    /** An enabled alert is new or has changed. */
    record AlertDefined(AlertRule rule) implements Definition {}

    /** An alert is no more, or is disabled. */
    record AlertRemoved(UUID id) implements Definition {}
}
