package tocsin.sampler.script.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import tocsin.rest.ProblemException;
import tocsin.sampler.alert.Scripted;
import tocsin.sampler.metric.Answer.Said;
import tocsin.sampler.script.Script;
import tocsin.sampler.script.sandbox.Performance.Fault;
import tocsin.sandbox.Bound;
import tocsin.sandbox.Bounds;
import tocsin.sandbox.Library;
import tocsin.sandbox.Outcome;
import tocsin.sandbox.Program;
import tocsin.sandbox.Sandbox;

/** Where scripts run, with the library that they find ready. May be used by any thread; blocks. */
final class Stage implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Stage.class);
    private static final String FOLDER = "tocsin/scripts/";

    private final Supplier<Sandbox> opening;
    private Optional<Sandbox> open = Optional.empty();
    private final Library library = new Library(
            resource("prelude.js"), Map.of("cxSend", resource("cxSend.js"), "cxRest", resource("cxRest.js")));
    private final Lookups lookups;
    private final Web web;
    private final ObjectMapper json;

    /**
     * A stage that opens with the first script: who has none does without the engine.
     *
     * @param opening starts the engine, which takes a while
     */
    Stage(Supplier<Sandbox> opening, Lookups lookups, Web web, ObjectMapper json) {
        this.opening = opening;
        this.lookups = lookups;
        this.web = web;
        this.json = json;
    }

    private static String resource(String name) {
        try (InputStream file = Stage.class.getClassLoader().getResourceAsStream(FOLDER + name)) {
            if (file == null) {
                throw new IllegalStateException("The library of scripts is not in this build: " + name);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private synchronized Sandbox sandbox() {
        if (open.isEmpty()) {
            open = Optional.of(opening.get());
        }
        return open.get();
    }

    /**
     * Runs a script. What it does itself is an outcome; what it cannot help, such as a database that is away, or that no engine
     * becomes free, is thrown.
     *
     * @param data what {@code main} is handed
     * @param state what it kept the last time, a JSON object
     * @param trigger what its answer is to mean; empty where nobody judges it
     */
    Performance perform(Script script, ObjectNode data, Visit.Guest guest, String state, Optional<Scripted> trigger) {
        Visit visit = new Visit(guest, cupboard(state), lookups, web, json);
        Outcome outcome = sandbox()
                .run(new Program(script.name(), script.source(), library), data.toString(), guest.now(), visit);
        if (outcome instanceof Outcome.Returned returned) {
            return returned(returned, visit, state, trigger);
        }
        return failed(fault(outcome), Optional.empty(), outcome, state);
    }

    private Cupboard cupboard(String state) {
        try {
            return new Cupboard((ObjectNode) json.readTree(state));
        } catch (JsonProcessingException | ClassCastException notWhatWasKept) {
            throw new IllegalStateException("What was kept of a script is not a JSON object", notWhatWasKept);
        }
    }

    private Performance returned(Outcome.Returned returned, Visit visit, String state, Optional<Scripted> trigger) {
        try {
            Said said = AnswerReader.read(json.readTree(returned.json()));
            Optional<String> objection = trigger.flatMap(judging -> judging.objection(said));
            return objection.isPresent()
                    ? failed(Fault.of(objection.get()), Optional.of(returned.json()), returned, state)
                    : new Performance(
                            Optional.of(said),
                            Optional.empty(),
                            Optional.of(returned.json()),
                            returned.course().console(),
                            returned.course().time(),
                            visit.told(),
                            visit.kept());
        } catch (IllegalArgumentException noAnswer) {
            return failed(Fault.of(noAnswer.getMessage()), Optional.of(returned.json()), returned, state);
        } catch (JsonProcessingException tooDeep) {
            return failed(
                    Fault.of("its answer is nested too deeply, or has too long a name"),
                    Optional.empty(),
                    returned,
                    state);
        }
    }

    private static Performance failed(Fault fault, Optional<String> returned, Outcome outcome, String state) {
        return new Performance(
                Optional.empty(),
                Optional.of(fault),
                returned,
                outcome.course().console(),
                outcome.course().time(),
                List.of(),
                state);
    }

    private Fault fault(Outcome outcome) {
        if (outcome instanceof Outcome.Threw threw) {
            return Fault.at(threw.message(), threw.line(), threw.column(), threw.stack());
        } else if (outcome instanceof Outcome.Stopped stopped) {
            return Fault.of(words(stopped.bound(), sandbox().bounds()));
        } else if (outcome instanceof Outcome.Unreadable unreadable) {
            tocsin.sandbox.Fault fault = unreadable.fault();
            return Fault.at("it cannot be read: " + fault.message(), fault.line(), fault.column(), "");
        } else if (outcome instanceof Outcome.NoMain) {
            return Fault.of("it has no function main");
        } else if (outcome instanceof Outcome.NotJson notJson) {
            return Fault.of("its answer cannot be written as JSON: " + notJson.why());
        } else if (outcome instanceof Outcome.NeverSettled) {
            return Fault.of("main waits for a promise that nothing settles");
        }
        LOG.errorf("The engine of scripts failed: %s", outcome);
        return Fault.of("the engine of scripts failed, which is no fault of the script's");
    }

    private static String words(Bound bound, Bounds bounds) {
        return switch (bound) {
            case TIME -> "it ran for more than " + bounds.time().toMillis() + " ms, and was stopped";
            case WALL_TIME ->
                "it took more than " + bounds.wallTime().toMillis()
                        + " ms with all that it waited for, and was stopped";
            case MEMORY ->
                "it wanted more than " + bounds.memoryBytes() / (1 << 20) + " MiB of memory, and was stopped";
            case STACK -> "its calls are nested too deeply, and it was stopped";
            case OUTPUT -> "its answer is longer than " + bounds.outputChars() + " characters";
            case HOST_CALLS -> "it called the library more than " + bounds.hostCalls() + " times, and was stopped";
            case ENGINES ->
                throw ProblemException.unavailable("No engine for scripts became free within "
                        + bounds.wallTime().toMillis() + " ms.");
        };
    }

    @Override
    public synchronized void close() {
        open.ifPresent(Sandbox::close);
    }
}
