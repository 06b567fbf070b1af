package tocsin.config.script.sandbox;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import tocsin.config.script.Syntax;
import tocsin.sandbox.Bounds;
import tocsin.sandbox.Sandbox;

/**
 * JavaScript, read by the engine that runs it elsewhere. The engine starts with the first script, since it takes a while and
 * many a replica never reads one.
 */
@Singleton
final class SandboxSyntax implements Syntax {

    /** Ample, so that what the sampler runs is never refused here because this machine is busy; and yet an end. */
    private static final Duration WITHIN = Duration.ofSeconds(5);

    private Sandbox sandbox;

    @Override
    public Optional<Fault> check(String source) {
        return engine().check(source).map(fault -> fault(source, fault));
    }

    private synchronized Sandbox engine() {
        if (sandbox == null) {
            sandbox = new Sandbox(Bounds.standard().withTime(WITHIN), 1);
        }
        return sandbox;
    }

    /** The engine counts in UTF-16 units, people in characters. */
    static Fault fault(String source, tocsin.sandbox.Fault fault) {
        String line = source.split("\n", -1)[fault.line() - 1];
        int units = Math.min(fault.column() - 1, line.length());
        return new Fault(fault.message(), fault.line(), line.codePointCount(0, units) + 1);
    }

    @PreDestroy
    synchronized void stop() {
        if (sandbox != null) {
            sandbox.close();
        }
    }
}
