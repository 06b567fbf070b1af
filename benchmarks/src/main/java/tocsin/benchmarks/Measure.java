package tocsin.benchmarks;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tocsin.benchmarks.page.Machine;
import tocsin.benchmarks.page.Measured;
import tocsin.benchmarks.page.Page;
import tocsin.benchmarks.page.ResultFiles;
import tocsin.benchmarks.rig.Launch;

/** Measures the whole system on this machine. */
@Command(
        name = "benchmarks/measure",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        usageHelpWidth = 110,
        description = {
            "Measures the whole of Tocsin on this machine, with the packaged services, PostgreSQL with fsync, a durable broker "
                    + "and an SMTP inbox as processes: about half an hour. Nothing else should run meanwhile.",
            "Results go into benchmarks/target/measured as JSON, and into docs/performance.md."
        })
public final class Measure implements Callable<Integer> {

    @Parameters(
            arity = "0..*",
            paramLabel = "PART",
            description = "What to measure: ${COMPLETION-CANDIDATES}; all where none is named.")
    private List<Part> parts = List.of();

    @Option(names = "--short", description = "A tenth of the time; to try whether it works, not for figures.")
    private boolean briefly;

    @Option(
            names = "--companies",
            split = ",",
            paramLabel = "N",
            description = "The sizes that growth goes through, growing: 1000,10000,100000 where none is given.")
    private List<Integer> companies = List.of();

    @Option(names = "--no-page", description = "Leave docs/performance.md as it is.")
    private boolean noPage;

    @Option(names = "--only-page", description = "Measure nothing; write the results that are there into the page.")
    private boolean onlyPage;

    @Option(
            names = "--jdk",
            paramLabel = "DIR",
            description = "A JDK 25 or newer to measure starts on too, with and without its AOT cache "
                    + "(usually the variable TOCSIN_NEWER_JDK).")
    private Optional<Path> newerJdk =
            Optional.ofNullable(System.getenv("TOCSIN_NEWER_JDK")).map(Path::of);

    @Option(
            names = "--java-option",
            paramLabel = "OPTION",
            description = "An option for the services' JVMs, such as -XX:StartFlightRecording; may be repeated.")
    private List<String> javaOptions = List.of();

    @Option(names = "--revision", hidden = true, defaultValue = "unknown")
    private String revision;

    @Option(names = "--repository", hidden = true, defaultValue = ".")
    private Path repository;

    /** Measures; exits with 1 where something fails. */
    public static void main(String[] arguments) {
        CommandLine commandLine = new CommandLine(new Measure());
        commandLine.setCaseInsensitiveEnumValuesAllowed(true);
        System.exit(commandLine.execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        Path root = repository.toAbsolutePath().normalize();
        ResultFiles results = new ResultFiles(root.resolve("benchmarks/target/measured"));
        if (!onlyPage) {
            measure(root, results);
        }
        if (!noPage) {
            new Page(root.resolve("docs/performance.md"), results).write();
        }
        return 0;
    }

    private void measure(Path root, ResultFiles results) throws Exception {
        Launch launch = Launch.asUsual(root).with(javaOptions);
        Machine machine = Machine.here();
        try (Measurements measurements = new Measurements(root, launch, lengths(), newerJdk)) {
            for (Part part : parts.isEmpty() ? EnumSet.allOf(Part.class) : EnumSet.copyOf(parts)) {
                System.out.println(part.word() + " ...");
                Optional<?> result = part.measure(measurements);
                if (result.isPresent()) {
                    results.write(part.word(), Measured.now(command(), revision, machine, result.get()));
                }
            }
        }
    }

    private Lengths lengths() {
        Lengths lengths = briefly ? Lengths.SHORT : Lengths.FULL;
        return companies.isEmpty() ? lengths : lengths.growingTo(companies);
    }

    /** As it was typed, and without what only this machine has. */
    private String command() {
        return "benchmarks/measure" + (briefly ? " --short" : "")
                + parts.stream().map(part -> " " + part.word()).collect(Collectors.joining());
    }
}
