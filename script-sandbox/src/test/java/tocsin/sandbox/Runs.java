package tocsin.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** What the tests run programs with: one sandbox for healthy ones on a slow machine, and one for those that are to be stopped soon. */
final class Runs {

    static final Instant NOW = Instant.parse("2026-11-28T10:00:00.123Z");

    static final Sandbox PATIENT =
            new Sandbox(Bounds.standard().withTime(Duration.ofSeconds(10)).withWallTime(Duration.ofSeconds(20)), 2);

    static final Sandbox STRICT = new Sandbox(Bounds.standard().withTime(Duration.ofMillis(200)), 4);

    /** A library with a function that tells the host, and a module. */
    static final Library LIBRARY = new Library(
            "globalThis.send = (to, text) => host('send', {to, text, company: 'acme'});"
                    + "globalThis.ask = async (what) => host('ask', what);",
            Map.of("stats", "exports.mean = (all) => all.reduce((x, y) => x + y, 0) / all.length;"));

    private Runs() {}

    static Outcome run(String source) {
        return run(source, Host.none());
    }

    static Outcome run(String source, Host host) {
        return PATIENT.run(program(source), "{}", NOW, host);
    }

    static Program program(String source) {
        return new Program("test", source, LIBRARY);
    }

    /** The answer of a program that must return one. */
    static String returned(String source) {
        return returned(source, Host.none());
    }

    static String returned(String source, Host host) {
        Outcome outcome = run(source, host);
        assertThat(outcome).isInstanceOf(Outcome.Returned.class);
        return ((Outcome.Returned) outcome).json();
    }

    /** What stops a program that is to be stopped soon. */
    static Bound stopped(String source) {
        Outcome outcome = STRICT.run(program(source), "{}", NOW, Host.none());
        assertThat(outcome).isInstanceOf(Outcome.Stopped.class);
        return ((Outcome.Stopped) outcome).bound();
    }

    static Outcome.Threw threw(String source) {
        Outcome outcome = run(source);
        assertThat(outcome).isInstanceOf(Outcome.Threw.class);
        return (Outcome.Threw) outcome;
    }
}
