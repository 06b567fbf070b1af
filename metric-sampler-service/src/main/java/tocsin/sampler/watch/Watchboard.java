package tocsin.sampler.watch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import tocsin.sampler.alert.AlertRule;
import tocsin.sampler.alert.Scope;
import tocsin.sampler.company.Company;
import tocsin.sampler.definition.Definition;
import tocsin.sampler.gauge.Reading;
import tocsin.sampler.ingest.Receipt;
import tocsin.sampler.ingest.Receipt.SliceTotal;
import tocsin.sampler.metric.Measurement;

/**
 * All companies that are watched and all alerts that watch them. Definitions say who watches whom; receipts bring new
 * numbers; out come decisions. Used by one thread.
 */
final class Watchboard {

    private final Map<String, Company> companies = new HashMap<>();
    private final Map<UUID, AlertRule> rules = new HashMap<>();
    private final Map<String, Set<UUID>> rulesOfOneCompany = new HashMap<>();
    private final Set<UUID> wideRules = new LinkedHashSet<>();
    private final Map<String, CompanyBoard> boards = new HashMap<>();

    /** Takes a changed definition. Returns the watches that ended with that. */
    List<WatchKey> apply(Definition definition, Instant now) {
        if (definition instanceof Definition.CompanyDefined defined) {
            return define(defined.company(), now);
        }
        if (definition instanceof Definition.CompanyRemoved removed) {
            return removeCompany(removed.id());
        }
        if (definition instanceof Definition.AlertDefined defined) {
            return define(defined.rule(), now);
        }
        return removeAlert(((Definition.AlertRemoved) definition).id());
    }

    /** Whether an alert watches a company. */
    boolean watches(WatchKey key) {
        return board(key.company())
                .filter(board -> board.watches(key.alertId()))
                .isPresent();
    }

    private List<WatchKey> define(Company company, Instant now) {
        companies.put(company.id(), company);
        List<WatchKey> ended = new ArrayList<>();
        rulesThatMayConcern(company.id()).forEach(rule -> bind(rule, company, now, ended));
        return ended;
    }

    private List<WatchKey> removeCompany(String id) {
        companies.remove(id);
        CompanyBoard board = boards.remove(id);
        return board == null
                ? List.of()
                : board.watches().stream().map(Watch::key).toList();
    }

    private List<WatchKey> define(AlertRule rule, Instant now) {
        AlertRule before = rules.put(rule.id(), rule);
        List<WatchKey> ended = new ArrayList<>();
        if (before != null && !before.scope().equals(rule.scope())) {
            removeFromIndex(before);
        }
        addToIndex(rule);
        Stream.concat(before == null ? Stream.of() : within(before.scope()), within(rule.scope()))
                .distinct()
                .forEach(company -> bind(rule, company, now, ended));
        return ended;
    }

    private List<WatchKey> removeAlert(UUID id) {
        AlertRule rule = rules.remove(id);
        if (rule == null) {
            return List.of();
        }
        removeFromIndex(rule);
        List<WatchKey> ended = new ArrayList<>();
        within(rule.scope()).forEach(company -> unbind(rule, company, ended));
        return ended;
    }

    private void bind(AlertRule rule, Company company, Instant now, List<WatchKey> ended) {
        if (rule.scope().covers(company)) {
            boards.computeIfAbsent(company.id(), id -> new CompanyBoard()).watch(rule, company, now);
        } else {
            unbind(rule, company, ended);
        }
    }

    private void unbind(AlertRule rule, Company company, List<WatchKey> ended) {
        CompanyBoard board = boards.get(company.id());
        if (board != null) {
            board.unwatch(rule.id()).map(Watch::key).ifPresent(ended::add);
            if (board.isEmpty()) {
                boards.remove(company.id());
            }
        }
    }

    private Stream<AlertRule> rulesThatMayConcern(String company) {
        return Stream.concat(rulesOfOneCompany.getOrDefault(company, Set.of()).stream(), wideRules.stream())
                .map(rules::get);
    }

    private Stream<Company> within(Scope scope) {
        if (scope instanceof Scope.OfCompany one) {
            return Optional.ofNullable(companies.get(one.id())).stream();
        }
        return List.copyOf(companies.values()).stream();
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

    /**
     * Companies whose earlier calls and samples have to be read before they are judged: those with the shortest periods
     * first, so that companies of long ones are read together.
     */
    List<String> withoutHistory(int most) {
        return boards.entrySet().stream()
                .filter(board -> !board.getValue().historyKnown())
                .sorted(Comparator.comparing(board -> board.getValue().longestPeriod()))
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The longest period that is watched of some companies, as the first moment of it. */
    Instant horizon(Collection<String> some, Instant now) {
        return some.stream()
                .map(boards::get)
                .map(board -> now.minus(board.longestPeriod()))
                .min(Instant::compareTo)
                .orElse(now);
    }

    /** Takes what was counted earlier. */
    void putHistory(Collection<String> some, List<SliceTotal> slices, List<Reading> gauges) {
        slices.forEach(this::put);
        gauges.forEach(reading -> board(reading.company()).ifPresent(board -> board.put(reading)));
        some.forEach(id -> board(id).ifPresent(CompanyBoard::historyIsKnown));
    }

    /** The watches whose recorded state has to be read before they are judged. */
    List<Watch> withoutState() {
        return boards.values().stream()
                .flatMap(board -> board.watches().stream())
                .filter(watch -> !watch.stateKnown())
                .toList();
    }

    /** Some decisions lost, or nobody knows what became of them. */
    void distrust(Set<WatchKey> keys) {
        for (WatchKey key : keys) {
            board(key.company()).stream()
                    .flatMap(board -> board.watches().stream())
                    .filter(watch -> watch.key().equals(key))
                    .forEach(Watch::distrust);
        }
    }

    /** Takes what was counted now, and judges whatever it changes; readings one by one, so that a short dip is seen. */
    List<Decision> take(Receipt receipt, Instant now) {
        List<Decision> decisions = new ArrayList<>();
        for (Reading reading : receipt.readings()) {
            CompanyBoard board = boards.get(reading.company());
            if (board != null && board.put(reading)) {
                board.judge(reading.area(), now, decisions);
            }
        }
        Set<CompanyBoard> changed = new LinkedHashSet<>();
        for (SliceTotal total : receipt.slices()) {
            CompanyBoard board = boards.get(total.company());
            if (board != null) {
                board.put(total);
                changed.add(board);
            }
        }
        changed.forEach(board -> board.judgeAll(now, decisions));
        return decisions;
    }

    /** Judges everything: time alone can empty a window, end a hold, or make a repeat fall due. */
    List<Decision> judgeAll(Instant now) {
        List<Decision> decisions = new ArrayList<>();
        boards.values().forEach(board -> board.judgeAll(now, decisions));
        return decisions;
    }

    /** What an alert measures of a company now; empty where it does not watch it, or earlier calls are not read yet. */
    Optional<Measurement> measure(WatchKey key, Instant now) {
        AlertRule rule = rules.get(key.alertId());
        return board(key.company())
                .filter(board -> board.watches(key.alertId()) && board.historyKnown())
                .map(board -> board.measure(rule, now));
    }

    private void put(SliceTotal total) {
        board(total.company()).ifPresent(board -> board.put(total));
    }

    private Optional<CompanyBoard> board(String company) {
        return Optional.ofNullable(boards.get(company));
    }
}
