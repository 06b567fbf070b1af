package tocsin.sampler.watch;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import tocsin.sampler.alert.AlertRule;
import tocsin.sampler.alert.Scope;
import tocsin.sampler.company.Company;

/** All companies and alerts that are defined, and which of them may concern each other. Used by one thread. */
final class Rulebook {

    private final Map<String, Company> companies = new HashMap<>();
    private final Map<UUID, AlertRule> rules = new HashMap<>();
    private final Map<String, Long> revisionsOfCompanies = new HashMap<>();
    private final Map<UUID, Long> revisionsOfRules = new HashMap<>();
    private final Map<String, Set<UUID>> rulesOfOneCompany = new HashMap<>();
    private final Set<UUID> wideRules = new LinkedHashSet<>();

    Collection<Company> companies() {
        return companies.values();
    }

    void put(Company company, long revision) {
        companies.put(company.id(), company);
        revisionsOfCompanies.put(company.id(), revision);
    }

    void removeCompany(String id) {
        companies.remove(id);
        revisionsOfCompanies.remove(id);
    }

    /** Takes a rule, and returns what it was before. */
    Optional<AlertRule> put(AlertRule rule, long revision) {
        AlertRule before = rules.put(rule.id(), rule);
        if (before != null && !before.scope().equals(rule.scope())) {
            removeFromIndex(before);
        }
        addToIndex(rule);
        revisionsOfRules.put(rule.id(), revision);
        return Optional.ofNullable(before);
    }

    /** Forgets a rule, and returns what it was. */
    Optional<AlertRule> removeRule(UUID id) {
        Optional<AlertRule> rule = Optional.ofNullable(rules.remove(id));
        rule.ifPresent(this::removeFromIndex);
        revisionsOfRules.remove(id);
        return rule;
    }

    /** The newest revision of a rule and a company. */
    long revision(AlertRule rule, Company company) {
        return Math.max(revisionsOfRules.get(rule.id()), revisionsOfCompanies.get(company.id()));
    }

    /** A rule, if it watches a company. */
    Optional<AlertRule> rule(WatchKey key) {
        Company company = companies.get(key.company());
        return Optional.ofNullable(rules.get(key.alertId()))
                .filter(rule -> company != null && rule.scope().covers(company));
    }

    Stream<AlertRule> rulesThatMayConcern(String company) {
        return Stream.concat(rulesOfOneCompany.getOrDefault(company, Set.of()).stream(), wideRules.stream())
                .map(rules::get);
    }

    /** The companies that a scope may cover. */
    Stream<Company> within(Scope scope) {
        if (scope instanceof Scope.OfCompany one) {
            return Stream.ofNullable(companies.get(one.id()));
        }
        return companies.values().stream();
    }

    private void addToIndex(AlertRule rule) {
        if (rule.scope() instanceof Scope.OfCompany one) {
            rulesOfOneCompany
                    .computeIfAbsent(one.id(), id -> new LinkedHashSet<>())
                    .add(rule.id());
        } else {
            wideRules.add(rule.id());
        }
    }

    private void removeFromIndex(AlertRule rule) {
        wideRules.remove(rule.id());
        if (rule.scope() instanceof Scope.OfCompany one) {
            rulesOfOneCompany.getOrDefault(one.id(), new HashSet<>()).remove(rule.id());
        }
    }
}
