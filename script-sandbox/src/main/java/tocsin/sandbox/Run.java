package tocsin.sandbox;

import java.time.Instant;
import tocsin.sandbox.engine.Engine;
import tocsin.sandbox.engine.Image;

/** One run of one program. */
final class Run {

    private final Compiler compiler;
    private final Program program;
    private final Dialogue dialogue;
    private final Instant now;
    private volatile long memoryBytes;

    Run(Compiler compiler, Program program, Dialogue dialogue, Instant now) {
        this.compiler = compiler;
        this.program = program;
        this.dialogue = dialogue;
        this.now = now;
    }

    /** How it went, as far as it got. */
    Course course() {
        return dialogue.course(memoryBytes);
    }

    Outcome on(Engine engine, Image library) {
        Reading reading = compiler.read(engine, program.source());
        if (reading instanceof Reading.Readable readable) {
            return ran(engine, library, readable);
        }
        return new Outcome.Unreadable(((Reading.Faulty) reading).fault(), course());
    }

    private Outcome ran(Engine engine, Image library, Reading.Readable readable) {
        engine.become(library);
        engine.listen(dialogue, Math.addExact(Math.multiplyExact(now.getEpochSecond(), 1_000_000_000L), now.getNano()));
        try {
            engine.evaluate(readable.bytecode());
        } catch (Settled settled) {
            return outcome(engine);
        } finally {
            memoryBytes = engine.memoryBytes();
        }
        return outcome(engine);
    }

    private Outcome outcome(Engine engine) {
        return dialogue.outcome(engine.memoryBytes());
    }
}
