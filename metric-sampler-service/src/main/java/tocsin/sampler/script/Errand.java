package tocsin.sampler.script;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import tocsin.sampler.alert.AlertRule;
import tocsin.sampler.alert.AlertState;
import tocsin.sampler.alert.Scripted;
import tocsin.sampler.company.Company;
import tocsin.sampler.metric.ScriptArea;

/**
 * A run of an alert's script for one company that is due.
 *
 * @param rule the alert; its area is a {@link ScriptArea} and its trigger {@link Scripted}
 * @param company the company
 * @param state the alert's state for it
 * @param last when the script ran last, or whoever watches began to, as far as that is known here
 * @param at when it is due
 */
public record Errand(AlertRule rule, Company company, AlertState state, Optional<Instant> last, Instant at) {

    /** The script's name. */
    public String script() {
        return ((ScriptArea) rule.area()).script();
    }

    /** What the script's answer means. */
    public Scripted trigger() {
        return (Scripted) rule.trigger();
    }

    /**
     * Whether the time for it has come, given what is kept of the last run. A schedule of which nothing is known yet begins
     * now.
     */
    public boolean isDue(Optional<Memory> memory) {
        return trigger()
                .schedule()
                .map(schedule -> lastOf(memory)
                        .flatMap(ran -> schedule.next(ran, company.timeZone()))
                        .filter(next -> !at.isBefore(next))
                        .isPresent())
                .orElse(true);
    }

    private Optional<Instant> lastOf(Optional<Memory> memory) {
        return Stream.concat(last.stream(), memory.stream().map(Memory::at)).max(Comparator.naturalOrder());
    }
}
