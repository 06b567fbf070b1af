package tocsin.local.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tocsin.local.chaos.storm.Cast;
import tocsin.local.process.Packages;

/**
 * The short form in an ordinary build; the long one with {@code -Pchaos}. A run is repeated with the seed that it prints:
 * {@code -Dchaos.seed=…}, with the same {@code -Dchaos.blows=…}.
 */
final class ChaosIT {

    private static final Path FOLDER = Path.of("target", "chaos").toAbsolutePath();
    private static final int NOTIFIERS = 2;

    /** A database that was killed cannot be asked to stop, about which the library that starts it complains. */
    private static final Logger DATABASE = Logger.getLogger("io.zonky.test.db.postgres");

    @Test
    void after_any_blows_the_books_balance() throws Exception {
        Settings settings = settings();
        System.out.printf("chaos: %d blows, seed %d%n", settings.blows(), settings.seed());
        empty(FOLDER);
        try (ChaosRun run = ChaosRun.prepare(settings)) {
            Outcome outcome = run.run();
            String report = ReportText.of(outcome);
            Files.writeString(FOLDER.resolve("report.md"), report);
            System.out.println(report);
            assertThat(outcome.faults()).as(report).isEmpty();
        }
    }

    @BeforeAll
    static void be_quiet() {
        DATABASE.setLevel(Level.OFF);
        Stream.of(Logger.getLogger("").getHandlers()).forEach(handler -> handler.setLevel(Level.WARNING));
    }

    private static Settings settings() {
        String seed = System.getProperty("chaos.seed", "");
        return new Settings(
                Integer.getInteger("chaos.blows", 5),
                seed.isBlank() ? ThreadLocalRandom.current().nextInt(1_000_000) : Long.parseLong(seed),
                new Cast(Integer.getInteger("chaos.samplers", 3), NOTIFIERS, 1),
                FOLDER,
                new Packages(Path.of("..", "..").toAbsolutePath().normalize(), Boolean.getBoolean("tocsin.native")));
    }

    /** What is still written by processes that a killed run has left is ended first, by the run itself. */
    private static void empty(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                List<Path> deepestFirst = all.sorted(Comparator.reverseOrder())
                        .filter(path -> !path.equals(folder))
                        .filter(path -> !path.endsWith("processes"))
                        .toList();
                for (Path path : deepestFirst) {
                    Files.delete(path);
                }
            }
        }
        Files.createDirectories(folder);
    }
}
