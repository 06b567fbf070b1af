package tocsin.benchmarks;

import java.util.Collection;
import java.util.Locale;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;

/** Runs the benchmarks and prints what came out as a table. Takes the options of JMH ({@code -h} shows them). */
public final class Main {

    private Main() {}

    /** Runs all benchmarks, or those whose names match an argument. */
    public static void main(String[] arguments)
            throws RunnerException, CommandLineOptionException, java.io.IOException {
        CommandLineOptions options = new CommandLineOptions(arguments);
        if (options.shouldHelp()) {
            options.showHelp();
            return;
        }
        System.out.print(table(new Runner(options).run()));
    }

    /** The results as a table in Markdown. */
    static String table(Collection<RunResult> results) {
        StringBuilder table =
                new StringBuilder("\n| benchmark | parameters | a second | ± (99.9 %) |\n|---|---|---:|---:|\n");
        results.forEach(result -> table.append(row(result)));
        return table.toString();
    }

    private static String row(RunResult result) {
        String name = result.getParams().getBenchmark();
        return String.format(
                Locale.ROOT,
                "| %s | %s | %,.0f | %,.0f |%n",
                name.substring(name.lastIndexOf('.', name.lastIndexOf('.') - 1) + 1),
                parameters(result),
                result.getPrimaryResult().getScore(),
                result.getPrimaryResult().getScoreError());
    }

    private static String parameters(RunResult result) {
        return String.join(
                ", ",
                result.getParams().getParamsKeys().stream()
                        .map(key -> key + " " + result.getParams().getParam(key))
                        .toList());
    }
}
