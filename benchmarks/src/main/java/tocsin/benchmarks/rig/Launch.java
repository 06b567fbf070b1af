package tocsin.benchmarks.rig;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tocsin.local.process.Packages;
import tocsin.local.process.Service;
import tocsin.local.settings.Failure;

/**
 * How services are started.
 *
 * @param repository the root of the checkout whose packages are started
 * @param nativeExecutables whether to take the native executables
 * @param java the program {@code java}; not used for native executables
 * @param options what it is given before the jar
 */
public record Launch(Path repository, boolean nativeExecutables, Path java, List<String> options) {

    /** On the JVM that runs this program, with no options, as {@code ./run} does it. */
    public static Launch asUsual(Path repository) {
        return new Launch(repository, false, ownJava(), List.of());
    }

    /** As native executables. */
    public static Launch natively(Path repository) {
        return new Launch(repository, true, ownJava(), List.of());
    }

    static Path ownJava() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }

    /** The same on another JVM. */
    public Launch on(Path otherJava) {
        return new Launch(repository, nativeExecutables, otherJava, options);
    }

    /** The same with these options alone. */
    public Launch with(List<String> otherOptions) {
        return new Launch(repository, nativeExecutables, java, List.copyOf(otherOptions));
    }

    /**
     * The command that starts a service.
     *
     * @throws Failure where it is not built
     */
    public List<String> command(Service service) throws Failure {
        List<String> usual = new Packages(repository, nativeExecutables).command(service);
        if (nativeExecutables) {
            return usual;
        }
        List<String> command = new ArrayList<>(usual);
        command.set(0, java.toString());
        command.addAll(1, options);
        return command;
    }
}
