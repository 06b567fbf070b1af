package tocsin.sampler.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import tocsin.sampler.alert.Scripted;
import tocsin.sampler.company.Company;
import tocsin.sampler.metric.Answer;
import tocsin.sampler.metric.Measurement;

/**
 * When the script of one watch is to run, and what it said last. On a schedule it runs as that says, and what fell due
 * while nobody watched is made up for, once. Without one it runs when the company's numbers have changed, and once a
 * minute, as time alone changes what is counted over a period. Used by one thread.
 */
final class ScriptTurn {

    /** Not more often than this without a schedule, however much changes. */
    static final Duration SHORTEST_PAUSE = Duration.ofSeconds(10);

    /** At least so often without a schedule. */
    static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private boolean underWay;
    private boolean changed;
    private Optional<Instant> last = Optional.empty();
    private Optional<Answer> answer = Optional.empty();

    /** What the script said last; no answer where it has not run yet. */
    Measurement measurement() {
        return answer.map(Measurement::of).orElseGet(() -> Measurement.none(0));
    }

    /** The company's numbers have changed, or the script has. */
    void changed() {
        changed = true;
    }

    /** Whether it is to run now. Whoever has looked at nothing yet has to look when it ran last. */
    boolean isDue(Scripted trigger, Company company, Instant now) {
        return !underWay
                && last.map(ran -> isDueAfter(ran, trigger, company, now)).orElse(true);
    }

    private boolean isDueAfter(Instant ran, Scripted trigger, Company company, Instant now) {
        Optional<Instant> next = trigger.schedule().isPresent()
                ? trigger.schedule().get().next(ran, company.timeZone())
                : Optional.of(ran.plus(changed ? SHORTEST_PAUSE : LONGEST_PAUSE));
        return next.filter(due -> !now.isBefore(due)).isPresent();
    }

    /** It is sent for. Returns when it ran last, or this turn began; empty where nobody has looked yet. */
    Optional<Instant> begin() {
        underWay = true;
        changed = false;
        return last;
    }

    /** It has run, or had run before. */
    void ran(Instant at, Optional<Answer> said) {
        underWay = false;
        last = Optional.of(at);
        answer = said.or(() -> answer);
    }

    /** It has not run, or what it said could not be recorded: it is tried again. */
    void again() {
        underWay = false;
        changed = true;
    }
}
