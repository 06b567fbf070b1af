package tocsin.config.planted;

import jakarta.enterprise.context.ApplicationScoped;

/** Breaks the rule on purpose: {@code ArchitectureTest} proves on it that the rule bites. */
@ApplicationScoped
class PureTypeThatKnowsAFramework {}
