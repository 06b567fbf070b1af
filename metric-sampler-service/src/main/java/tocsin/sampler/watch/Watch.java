package tocsin.sampler.watch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tocsin.sampler.alert.AlertRule;
import tocsin.sampler.alert.AlertState;
import tocsin.sampler.alert.Cause;
import tocsin.sampler.alert.Scripted;
import tocsin.sampler.alert.Step;
import tocsin.sampler.alert.Transition;
import tocsin.sampler.company.Company;
import tocsin.sampler.metric.Answer;
import tocsin.sampler.metric.Measurement;
import tocsin.sampler.script.Errand;
import tocsin.sampler.script.Ran;
import tocsin.sampler.script.Told;

/** One alert for one company, with its state as far as we know it. Used by one thread. */
final class Watch {

    private AlertRule rule;
    private Company company;
    private long revision;
    private AlertState state;
    private long version;
    private boolean stateKnown;
    private boolean behind;
    private long newestElsewhere;
    private Optional<String> outdated = Optional.empty();
    private Optional<ScriptTurn> turn;

    /**
     * A watch whose state is not known yet.
     *
     * @param revision the newest revision of the rule and the company
     */
    Watch(AlertRule rule, Company company, long revision) {
        this.rule = rule;
        this.company = company;
        this.revision = revision;
        this.turn = turn(rule);
    }

    private static Optional<ScriptTurn> turn(AlertRule rule) {
        return rule.trigger() instanceof Scripted ? Optional.of(new ScriptTurn()) : Optional.empty();
    }

    WatchKey key() {
        return new WatchKey(rule.id(), company.id());
    }

    AlertRule rule() {
        return rule;
    }

    /** When its script is to run, and what it said; empty where its area is no script. */
    Optional<ScriptTurn> turn() {
        return turn;
    }

    /** Whether its script is to run now. */
    boolean isScriptDue(Instant now) {
        return stateKnown && turn.orElseThrow().isDue((Scripted) rule.trigger(), company, now);
    }

    /** Sends for its script. */
    Errand errand(Instant now) {
        return new Errand(rule, company, state, turn.orElseThrow().begin(), now);
    }

    boolean stateKnown() {
        return stateKnown;
    }

    /** Whether what is recorded was decided by somebody who knows a newer definition: it is for those to judge. */
    boolean behind() {
        return behind;
    }

    /**
     * A recorded state that is not to be taken over, because something else is measured now: it has to go before the
     * state is read.
     */
    Optional<Outdated> outdated() {
        return outdated.map(measured -> new Outdated(key(), measured, revision));
    }

    /** What was recorded of the outdated measure is forgotten. */
    void outdatedIsForgotten() {
        outdated = Optional.empty();
    }

    /**
     * The rule or the company has changed. The state stays, unless something else is measured from now on: then the
     * watch begins anew, and nothing is decided until what is recorded of the old measure is forgotten.
     */
    void redefine(AlertRule newRule, Company newCompany, long newRevision) {
        if (!newRule.measured().equals(rule.measured())) {
            stateKnown = false;
            turn = turn(newRule);
            outdated = outdated.or(() -> Optional.of(rule.measured()))
                    .filter(measured -> !measured.equals(newRule.measured()));
        }
        turn.ifPresent(ScriptTurn::changed);
        rule = newRule;
        company = newCompany;
        revision = newRevision;
        behind = false;
    }

    /**
     * Takes over the recorded state, or begins where none is recorded. What is recorded of another measure is
     * {@linkplain #outdated outdated}, and the state stays unknown; so it does where this replica is {@linkplain #behind
     * behind}, or where somebody has decided while it was being read.
     */
    void adopt(Optional<StoredState> stored, Instant now) {
        behind = stored.filter(known -> known.revision() > revision).isPresent();
        outdated = stored.filter(known -> !behind)
                .map(StoredState::measured)
                .filter(measured -> !measured.equals(rule.measured()));
        version = stored.map(StoredState::version).orElse(0L);
        boolean overtaken = newestElsewhere > version;
        newestElsewhere = 0;
        stateKnown = !behind && outdated.isEmpty() && !overtaken;
        if (stateKnown) {
            state = StoredState.of(stored, rule, now);
            turn = turn(rule);
        }
    }

    /**
     * Somebody else has decided, or it is unknown what was recorded: nothing is decided until the state is read again.
     */
    void distrust() {
        stateKnown = false;
        behind = false;
    }

    /** Somebody else has decided, and that is the version that is recorded by now. */
    void decidedElsewhere(long newVersion) {
        newestElsewhere = newVersion;
        if (newVersion > version) {
            distrust();
        }
    }

    /** Judges a measurement and moves on at once; the decision still has to be recorded. */
    Optional<Decision> judge(Measurement measurement, Instant now) {
        Step step = rule.step(state, company, measurement, now);
        return step instanceof Step.Move move ? Optional.of(decide(rule, move, measurement, now)) : Optional.empty();
    }

    /** Takes what its script said: tells what that tells, and then judges by it. */
    List<Decision> heard(Ran.Done done, Instant now) {
        Measurement said = Measurement.of(done.memory().answer());
        List<Decision> decisions = new ArrayList<>();
        done.told().forEach(told -> decisions.add(tell(told, said, now)));
        if (!done.owners().isEmpty()) {
            AlertRule toOwners = rule.telling(rule.title(), done.owners());
            decisions.add(decide(toOwners, new Step.Move(state, state, Cause.FAILED), said, now));
        }
        judge(said, now).ifPresent(decisions::add);
        return decisions;
    }

    private Decision tell(Told told, Measurement said, Instant now) {
        AlertRule teller = rule.telling(told.title().orElse(rule.title()), told.recipients());
        Measurement words = new Measurement(said.value(), 0, Optional.of(Answer.Said.words(told.text())));
        return decide(teller, new Step.Move(state, state, Cause.TOLD), words, now);
    }

    private Decision decide(AlertRule as, Step.Move move, Measurement measurement, Instant now) {
        Transition transition = new Transition(UUID.randomUUID(), as, company, move, measurement, now);
        Decision decision = new Decision(transition, version, revision);
        state = move.to();
        version++;
        return decision;
    }
}
