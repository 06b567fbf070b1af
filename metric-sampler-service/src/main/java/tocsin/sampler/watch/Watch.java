package tocsin.sampler.watch;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import tocsin.sampler.alert.AlertRule;
import tocsin.sampler.alert.AlertState;
import tocsin.sampler.alert.Step;
import tocsin.sampler.alert.Transition;
import tocsin.sampler.company.Company;
import tocsin.sampler.metric.Measurement;

/** One alert for one company, with its state as far as we know it. Used by one thread. */
final class Watch {

    private AlertRule rule;
    private Company company;
    private AlertState state;
    private long version;
    private boolean stateKnown;
    private boolean begun;
    private Optional<String> outdated = Optional.empty();

    Watch(AlertRule rule, Company company) {
        this.rule = rule;
        this.company = company;
    }

    WatchKey key() {
        return new WatchKey(rule.id(), company.id());
    }

    AlertRule rule() {
        return rule;
    }

    boolean stateKnown() {
        return stateKnown;
    }

    /**
     * The measure of a recorded state that is not to be taken over: what is recorded of it has to go before the state
     * is read.
     */
    Optional<String> outdated() {
        return outdated;
    }

    /** What was recorded of the outdated measure is forgotten. */
    void outdatedIsForgotten() {
        outdated = Optional.empty();
    }

    /**
     * The rule or the company has changed. The state stays, unless something else is measured from now on: then the
     * watch begins anew, and nothing is decided until what is recorded of the old measure is forgotten.
     */
    void redefine(AlertRule newRule, Company newCompany) {
        if (!newRule.measured().equals(rule.measured())) {
            stateKnown = false;
            outdated = outdated.or(() -> Optional.of(rule.measured()))
                    .filter(measured -> !measured.equals(newRule.measured()));
        }
        rule = newRule;
        company = newCompany;
    }

    /**
     * Takes over the recorded state, or begins where none is recorded. Where a watch finds at its very beginning that
     * something else was measured, that is {@linkplain #outdated outdated}, and the state stays unknown. Found later it
     * may be of a replica that knows a newer rule, so that it is left to it.
     */
    void adopt(Optional<StoredState> stored, Instant now) {
        if (!begun) {
            begun = true;
            outdated = stored.map(StoredState::measured).filter(measured -> !measured.equals(rule.measured()));
        }
        if (outdated.isEmpty()) {
            state = StoredState.of(stored, rule, now);
            version = stored.map(StoredState::version).orElse(0L);
            stateKnown = true;
        }
    }

    /**
     * Somebody else has decided, or it is unknown what was recorded: nothing is decided until the state is read again.
     */
    void distrust() {
        stateKnown = false;
    }

    /** Judges a measurement and moves on at once; the decision still has to be recorded. */
    Optional<Decision> judge(Measurement measurement, Instant now) {
        Step step = rule.step(state, company, measurement, now);
        if (!(step instanceof Step.Move move)) {
            return Optional.empty();
        }
        Transition transition = new Transition(UUID.randomUUID(), rule, company, move, measurement, now);
        Decision decision = new Decision(transition, version);
        state = move.to();
        version++;
        return Optional.of(decision);
    }
}
