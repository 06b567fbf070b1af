package tocsin.sandbox;

import java.time.Instant;
import tocsin.sandbox.engine.Engine;
import tocsin.sandbox.engine.Image;

/** One run of one program. */
final class Run {

    private final Dialogue dialogue;
    private final Instant now;
    private volatile long memoryBytes;

    Run(Dialogue dialogue, Instant now) {
        this.dialogue = dialogue;
        this.now = now;
    }

    /** How it went, as far as it got. */
    Course course() {
        return dialogue.course(memoryBytes);
    }

    Outcome on(Engine engine, Image library, byte[] bytecode) {
        engine.become(library);
        engine.listen(dialogue, Math.addExact(Math.multiplyExact(now.getEpochSecond(), 1_000_000_000L), now.getNano()));
        try {
            engine.evaluate(bytecode);
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
