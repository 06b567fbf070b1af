package tocsin.sampler.script.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import tocsin.sampler.company.Company;
import tocsin.sampler.metric.Answer.Said;
import tocsin.sampler.script.Told;
import tocsin.sampler.script.sandbox.Performance;
import tocsin.sampler.script.sandbox.Performance.Fault;
import tocsin.sampler.script.sandbox.TrialRun;

/**
 * A run of a script that nothing came of, as the contract shows it.
 *
 * @param script its name; null where the source was given
 * @param company whom it looked at; null for nobody in particular
 * @param outcome {@code answered} or {@code failed}
 * @param returned what {@code main} returned; null where it came to no end
 * @param fires whether an alert would fire; null where the script leaves that to its number, or says nothing
 * @param vars what a template would find
 * @param failure why it failed; null where it did not
 * @param line where in the source; null where there is no such place
 * @param stack the script's own calls at that moment
 * @param took how long it ran, without what it waited for
 * @param state what it would find the next time
 * @param told what it would have sent; to nobody in particular where it ran for no alert and named nobody
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record RunView(
        String script,
        String company,
        String outcome,
        @JsonRawValue String returned,
        Boolean fires,
        Double value,
        String message,
        @JsonRawValue String vars,
        String failure,
        Integer line,
        Integer column,
        String stack,
        String console,
        Duration took,
        @JsonRawValue String state,
        List<Message> told) {

    /** What a script would have sent. */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Message(String subject, String text, List<String> to) {

        private static Message of(Told told) {
            return new Message(told.title().orElse(null), told.text(), told.recipients());
        }
    }

    static RunView of(Optional<String> script, TrialRun tried, Performance run) {
        Said said = run.said().orElse(Said.NOTHING);
        Optional<Fault> placed = run.fault().filter(fault -> fault.line() > 0);
        return new RunView(
                script.orElse(null),
                tried.company().map(Company::id).orElse(null),
                run.said().isPresent() ? "answered" : "failed",
                run.returned().orElse(null),
                said.fires().orElse(null),
                said.value().isPresent() ? (Double) said.value().getAsDouble() : null,
                said.message().orElse(null),
                said.vars().orElse(null),
                run.fault().map(Fault::reason).orElse(null),
                placed.map(Fault::line).orElse(null),
                placed.map(Fault::column).orElse(null),
                run.fault().map(Fault::stack).orElse(null),
                run.console(),
                run.took(),
                run.state(),
                run.told().stream().map(Message::of).toList());
    }
}
