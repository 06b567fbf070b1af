package tocsin.sampler.watch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.function.Function;
import java.util.stream.Stream;
import tocsin.sampler.alert.AlertRule;
import tocsin.sampler.company.Company;
import tocsin.sampler.definition.Definition;
import tocsin.sampler.definition.Revised;
import tocsin.sampler.gauge.Reading;
import tocsin.sampler.ingest.Receipt;
import tocsin.sampler.ingest.Receipt.SliceTotal;
import tocsin.sampler.metric.Measurement;
import tocsin.sampler.replica.Duty;

/**
 * All companies that this replica judges or stands by for, and all alerts that watch them. Definitions say who watches
 * whom; receipts bring new numbers; out come decisions. Used by one thread.
 */
final class Watchboard {

    private final Rulebook rulebook = new Rulebook();
    private final Map<String, CompanyBoard> boards = new HashMap<>();
    private final Unknown unknown = new Unknown();
    private final ScriptLine scripts = new ScriptLine();
    private final AtomicIntegerArray companies = new AtomicIntegerArray(Duty.values().length);
    private Function<String, Duty> duties;
    private long judged;

    /** A board on which nothing is defined. */
    Watchboard(Function<String, Duty> duties) {
        this.duties = duties;
    }

    /** What is not known, and has to be read before it is judged by. */
    Unknown unknown() {
        return unknown;
    }

    /** The scripts that watch somebody, in the order in which they have their turns. */
    ScriptLine scripts() {
        return scripts;
    }

    /** A watch whose area is a script, and which is this replica's to judge. */
    Optional<Watch> scripted(WatchKey key) {
        return board(key.company())
                .filter(board -> board.duty() == Duty.JUDGES)
                .flatMap(board -> board.watch(key.alertId()))
                .filter(watch -> watch.turn().isPresent());
    }

    /** Takes a changed definition. Returns the watches that ended with that. */
    List<Ended> apply(Revised revised, Instant now) {
        Change change = new Change(revised.revision(), now, new ArrayList<>());
        Definition definition = revised.definition();
        if (definition instanceof Definition.CompanyDefined defined) {
            define(defined.company(), change);
        } else if (definition instanceof Definition.CompanyRemoved removed) {
            removeCompany(removed.id(), change);
        } else if (definition instanceof Definition.AlertDefined defined) {
            define(defined.rule(), change);
        } else if (definition instanceof Definition.AlertRemoved removed) {
            removeAlert(removed.id(), change);
        } else if (definition instanceof Definition.ScriptDefined defined) {
            scripts.changed(defined.script().name());
        }
        return change.ended();
    }

    /** A change of definitions: its revision, when it is taken, and what ends with it. */
    private record Change(long revision, Instant at, List<Ended> ended) {
        void ends(WatchKey key) {
            ended.add(new Ended(key, revision));
        }
    }

    /** Takes on what is this replica's to do from now on, and lets go of what is not. */
    void share(Function<String, Duty> newDuties, Instant now) {
        duties = newDuties;
        for (Company company : rulebook.companies()) {
            Duty duty = duties.apply(company.id());
            CompanyBoard board = boards.get(company.id());
            if (board == null && duty != Duty.NONE) {
                rulebook.rulesThatMayConcern(company.id()).forEach(rule -> bind(rule, company, duty, now));
            } else if (board != null && duty == Duty.NONE) {
                dismiss(company.id(), board);
            } else if (board != null && duty != board.duty()) {
                count(board.duty(), -1);
                count(duty, 1);
                board.takeOn(duty);
                unknown.note(company.id(), board);
            }
        }
    }

    /** Whether an alert watches a company. */
    boolean watches(WatchKey key) {
        return watch(key).isPresent();
    }

    /** Whether it is for this replica to judge a company. */
    boolean judges(String company) {
        return duties.apply(company) == Duty.JUDGES;
    }

    /** How many companies are watched here for a duty. May be asked by any thread. */
    int companies(Duty duty) {
        return companies.get(duty.ordinal());
    }

    private void define(Company company, Change change) {
        rulebook.put(company, change.revision());
        rulebook.rulesThatMayConcern(company.id()).forEach(rule -> bindOrUnbind(rule, company, change));
    }

    private void removeCompany(String id, Change change) {
        rulebook.removeCompany(id);
        CompanyBoard board = boards.get(id);
        if (board != null) {
            board.watches().forEach(watch -> change.ends(watch.key()));
            dismiss(id, board);
        }
    }

    private void define(AlertRule rule, Change change) {
        Optional<AlertRule> before = rulebook.put(rule, change.revision());
        Stream.concat(before.stream(), Stream.of(rule))
                .flatMap(one -> rulebook.within(one.scope()))
                .distinct()
                .forEach(company -> bindOrUnbind(rule, company, change));
    }

    private void removeAlert(UUID id, Change change) {
        rulebook.removeRule(id)
                .ifPresent(rule -> rulebook.within(rule.scope()).forEach(company -> unbind(rule, company, change)));
    }

    private void bindOrUnbind(AlertRule rule, Company company, Change change) {
        if (rule.scope().covers(company)) {
            bind(rule, company, duties.apply(company.id()), change.at());
        } else {
            unbind(rule, company, change);
        }
    }

    private void bind(AlertRule rule, Company company, Duty duty, Instant now) {
        if (duty == Duty.NONE || !rule.scope().covers(company)) {
            return;
        }
        CompanyBoard board = boards.computeIfAbsent(company.id(), id -> begin(duty));
        Watch watch = board.watch(rule, company, rulebook.revision(rule, company), now);
        unknown.note(company.id(), board, watch);
        scripts.note(watch);
    }

    private void unbind(AlertRule rule, Company company, Change change) {
        CompanyBoard board = boards.get(company.id());
        if (board != null) {
            board.unwatch(rule.id()).ifPresent(watch -> {
                unknown.forget(watch);
                scripts.forget(watch);
                change.ends(watch.key());
            });
            if (board.isEmpty()) {
                dismiss(company.id(), board);
            }
        }
    }

    private CompanyBoard begin(Duty duty) {
        count(duty, 1);
        return new CompanyBoard(duty);
    }

    private void dismiss(String company, CompanyBoard board) {
        boards.remove(company);
        unknown.forget(company, board);
        board.watches().forEach(scripts::forget);
        count(board.duty(), -1);
    }

    private void count(Duty duty, int more) {
        companies.addAndGet(duty.ordinal(), more);
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
        put(slices, gauges);
        for (String company : some) {
            board(company).ifPresent(board -> {
                board.historyIsKnown();
                unknown.note(company, board);
            });
        }
    }

    /** Takes what was counted, and judges nothing by it. */
    void put(Collection<SliceTotal> slices, Collection<Reading> gauges) {
        slices.forEach(total -> board(total.company()).ifPresent(board -> board.put(total)));
        gauges.forEach(reading -> board(reading.company()).ifPresent(board -> board.put(reading)));
    }

    /** Something that was counted may have been missed: all history has to be read again. */
    void historyIsIncomplete() {
        boards.forEach((company, board) -> {
            board.historyIsIncomplete();
            unknown.note(company, board);
        });
    }

    /** Takes over what is recorded of a watch, or that nothing is. */
    void adopt(Watch watch, Optional<StoredState> stored, Instant now) {
        watch.adopt(stored, now);
        board(watch.key().company()).ifPresent(board -> unknown.note(watch.key().company(), board, watch));
    }

    /** Some decisions lost, or nobody knows what became of them. */
    void distrust(Set<WatchKey> keys) {
        for (WatchKey key : keys) {
            watch(key).ifPresent(watch -> {
                watch.distrust();
                unknown.note(key.company(), boards.get(key.company()), watch);
            });
        }
    }

    /** Another replica has decided: until its company changes hands there may be two that judge. */
    void decidedElsewhere(Receipts.Decided decided) {
        WatchKey key = decided.key();
        watch(key).ifPresent(watch -> {
            watch.decidedElsewhere(decided.version());
            unknown.note(key.company(), boards.get(key.company()), watch);
        });
    }

    /** Others may have decided anything meanwhile. */
    void distrustAll() {
        boards.forEach((company, board) -> {
            board.watches().forEach(Watch::distrust);
            unknown.note(company, board);
        });
    }

    /** Takes what was counted now, and judges whatever it changes; readings one by one, so that a short dip is seen. */
    List<Decision> take(Receipt receipt, Instant now) {
        List<Decision> decisions = new ArrayList<>();
        for (Reading reading : receipt.readings()) {
            CompanyBoard board = boards.get(reading.company());
            if (board != null && board.put(reading)) {
                judged += board.judge(reading.area(), now, decisions);
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
        changed.forEach(board -> judged += board.judgeAll(now, decisions));
        return decisions;
    }

    /** Judges everything: time alone can empty a window, end a hold, or make a repeat fall due. */
    List<Decision> judgeAll(Instant now) {
        List<Decision> decisions = new ArrayList<>();
        boards.values().forEach(board -> judged += board.judgeAll(now, decisions));
        return decisions;
    }

    /** How often an alert was judged by now. */
    long judged() {
        return judged;
    }

    /** What is held now. */
    Holdings holdings() {
        long watches = 0;
        long slices = 0;
        for (CompanyBoard board : boards.values()) {
            watches += board.watches().size();
            slices += board.slices();
        }
        return new Holdings(watches, slices);
    }

    /** What an alert measures of a company now; empty where it does not watch it here, or earlier calls are not read. */
    Optional<Measurement> measure(WatchKey key, Instant now) {
        return watch(key)
                .filter(watch -> boards.get(key.company()).historyKnown())
                .map(watch -> boards.get(key.company()).measure(watch, now));
    }

    /** An alert that watches a company, here or on another replica. */
    Optional<AlertRule> rule(WatchKey key) {
        return rulebook.rule(key);
    }

    private Optional<Watch> watch(WatchKey key) {
        return board(key.company()).flatMap(board -> board.watch(key.alertId()));
    }

    private Optional<CompanyBoard> board(String company) {
        return Optional.ofNullable(boards.get(company));
    }
}
