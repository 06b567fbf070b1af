package tocsin.benchmarks.page;

import java.util.Locale;

/** Where figures come from, in a line below them. */
final class Origin {

    private Origin() {}

    static String of(Measured<?> measured) {
        Machine machine = measured.machine();
        return String.format(
                Locale.ROOT,
                "%n`%s` on %s, revision %s: %s, %d cores, %.0f GiB; %s; %s.%n",
                measured.command(),
                measured.at().substring(0, 10),
                measured.revision(),
                machine.processor(),
                machine.cores(),
                machine.memoryGibibytes(),
                machine.system(),
                machine.jvm());
    }

    static String plot(String name, String words) {
        return "\n![" + words + "](performance/" + name + ".svg)\n";
    }
}
