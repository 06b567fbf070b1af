package tocsin.sampler.script.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import tocsin.sampler.metric.Answer.Failed;
import tocsin.sampler.metric.Answer.Said;
import tocsin.sampler.script.Memory;
import tocsin.sampler.script.persistence.ScriptRuns.Run;

/**
 * The last run of an alert's script for a company, as the contract shows it.
 *
 * @param outcome {@code answered} or {@code failed}
 * @param failure why it failed; null where it did not
 * @param failures how many times in a row
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record LastRunView(
        UUID alertId,
        String company,
        Instant at,
        String script,
        long version,
        String outcome,
        Boolean fires,
        Double value,
        String message,
        @JsonRawValue String vars,
        String failure,
        int failures,
        String console,
        Duration took,
        @JsonRawValue String state) {

    static LastRunView of(Run run) {
        Memory memory = run.memory();
        Said said = memory.answer() instanceof Said words ? words : Said.NOTHING;
        return new LastRunView(
                run.alertId(),
                run.company(),
                memory.at(),
                memory.script(),
                memory.version(),
                memory.answer() instanceof Said ? "answered" : "failed",
                said.fires().orElse(null),
                said.value().isPresent() ? (Double) said.value().getAsDouble() : null,
                said.message().orElse(null),
                said.vars().orElse(null),
                memory.answer() instanceof Failed failed ? failed.reason() : null,
                memory.failures(),
                memory.console(),
                memory.took(),
                memory.state());
    }
}
