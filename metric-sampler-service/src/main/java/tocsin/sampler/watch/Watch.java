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
    private long revision;
    private AlertState state;
    private long version;
    private boolean stateKnown;
    private boolean behind;
    private Optional<String> outdated = Optional.empty();

    /**
     * A watch whose state is not known yet.
     *
     * @param revision the newest revision of the rule and the company
     */
    Watch(AlertRule rule, Company company, long revision) {
        this.rule = rule;
        this.company = company;
        this.revision = revision;
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
            outdated = outdated.or(() -> Optional.of(rule.measured()))
                    .filter(measured -> !measured.equals(newRule.measured()));
        }
        rule = newRule;
        company = newCompany;
        revision = newRevision;
        behind = false;
    }

    /**
     * Takes over the recorded state, or begins where none is recorded. What is recorded of another measure is
     * {@linkplain #outdated outdated}, and the state stays unknown; so it does where this replica is {@linkplain #behind
     * behind}.
     */
    void adopt(Optional<StoredState> stored, Instant now) {
        behind = stored.filter(known -> known.revision() > revision).isPresent();
        outdated = stored.filter(known -> !behind)
                .map(StoredState::measured)
                .filter(measured -> !measured.equals(rule.measured()));
        stateKnown = !behind && outdated.isEmpty();
        if (stateKnown) {
            state = StoredState.of(stored, rule, now);
            version = stored.map(StoredState::version).orElse(0L);
        }
    }

    /**
     * Somebody else has decided, or it is unknown what was recorded: nothing is decided until the state is read again.
     */
    void distrust() {
        stateKnown = false;
        behind = false;
    }

    /** Judges a measurement and moves on at once; the decision still has to be recorded. */
    Optional<Decision> judge(Measurement measurement, Instant now) {
        Step step = rule.step(state, company, measurement, now);
        if (!(step instanceof Step.Move move)) {
            return Optional.empty();
        }
        Transition transition = new Transition(UUID.randomUUID(), rule, company, move, measurement, now);
        Decision decision = new Decision(transition, version, revision);
        state = move.to();
        version++;
        return Optional.of(decision);
    }
}
