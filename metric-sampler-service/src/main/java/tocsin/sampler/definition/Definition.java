package tocsin.sampler.definition;

import java.util.UUID;
import tocsin.sampler.alert.AlertRule;
import tocsin.sampler.company.Company;
import tocsin.sampler.script.Script;

/** What a change of definitions means for watching. */
public sealed interface Definition {

    /** A company is new or has changed. */
    record CompanyDefined(Company company) implements Definition {}

    /** A company is no more. */
    record CompanyRemoved(String id) implements Definition {}

    /** An enabled alert is new or has changed. */
    record AlertDefined(AlertRule rule) implements Definition {}

    /** A script is new or has changed. */
    record ScriptDefined(Script script) implements Definition {}

    /** A script is no more. */
    record ScriptRemoved(String name) implements Definition {}

    /** An alert is no more, or is disabled. */
    record AlertRemoved(UUID id) implements Definition {}
}
