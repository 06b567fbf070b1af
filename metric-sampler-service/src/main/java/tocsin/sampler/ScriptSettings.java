package tocsin.sampler;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import tocsin.sampler.script.sandbox.SandboxSettings;
import tocsin.sandbox.Bounds;

/** The settings {@code tocsin.scripts.*}. */
@ConfigMapping(prefix = "tocsin.scripts")
interface ScriptSettings {

    /** How many scripts of alerts run at once. */
    int threads();

    /** How many runs of alerts' scripts are under way, the ones that wait for a thread included. */
    int underWay();

    /** How long a script may run, without what it waits for. */
    Duration time();

    /** How long it may take with all that it waits for. */
    @WithName("time-with-waiting")
    Duration wallTime();

    /** How much memory it may have, in MiB. */
    @WithName("memory-mib")
    int memory();

    /** How often it may call the library. */
    int calls();

    /** At how many failures in a row its owner is told. */
    int tellAfterFailures();

    /** The origins from which scripts may fetch; empty for none. */
    @WithDefault("")
    Optional<List<String>> fetchFrom();

    /** What a run may use. */
    default Bounds bounds() {
        Bounds standard = Bounds.standard();
        return new Bounds(
                time(),
                wallTime(),
                standard.readTime(),
                (long) memory() << 20,
                standard.stackBytes(),
                standard.sourceChars(),
                standard.outputChars(),
                standard.consoleChars(),
                calls(),
                standard.hostChars());
    }

    /** The same for the package that runs them. */
    default SandboxSettings sandbox() {
        return new SandboxSettings(
                bounds(),
                threads(),
                underWay(),
                tellAfterFailures(),
                fetchFrom().orElse(List.of()));
    }
}
