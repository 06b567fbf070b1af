package tocsin.local.chaos;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tocsin.local.chaos.books.Transition;
import tocsin.local.chaos.process.Part;
import tocsin.local.chaos.storm.Strike;

/** The report of a run, as Markdown. */
final class ReportText {

    private final Outcome outcome;
    private final Lateness lateness;
    private final StringBuilder text = new StringBuilder();

    private ReportText(Outcome outcome) {
        this.outcome = outcome;
        this.lateness = outcome.lateness();
    }

    static String of(Outcome outcome) {
        ReportText report = new ReportText(outcome);
        report.figures();
        report.kinds();
        report.faults();
        report.blows();
        report.log();
        return report.text.toString();
    }

    private void figures() {
        Settings settings = outcome.settings();
        line("# %d blows, seed %d", settings.blows(), settings.seed());
        line("");
        line("| | |");
        line("|---|---|");
        row(
                "replicas",
                "%d samplers, %d notifiers, %d config"
                        .formatted(
                                settings.cast().samplers(),
                                settings.cast().notifiers(),
                                settings.cast().configs()));
        row(
                "start, storm, calm",
                "%d s, %d s, %d s"
                        .formatted(
                                seconds(outcome.times().begun(), outcome.times().storm()),
                                seconds(outcome.times().storm(), outcome.times().calm()),
                                seconds(outcome.times().calm(), outcome.times().over())));
        row("calls", outcome.tally().calls());
        row("shipments taken", outcome.publishing().taken());
        row("sent again, outcome unknown", outcome.publishing().unknown());
        row("sent again, though taken", outcome.publishing().echoed());
        row("malformed, set aside", outcome.tally().malformed().size());
        row(
                "of them set aside more than once",
                outcome.balance().doubledRejections().size());
        row("transitions", outcome.found().transitions().size());
        row(
                "of them told to people",
                outcome.found().transitions().stream().filter(Transition::told).count());
        row(
                "notifications, mails",
                outcome.found().notifications().size() + ", "
                        + outcome.found().mails().size());
        row("mails spared by telling of several together", outcome.balance().spared());
        row("mails twice, in flight at a blow", outcome.balance().doubledMails().size());
        row(
                "longest from counted to recorded, unexcused",
                lateness.longestUnexcused().map(lag -> millis(lag.length())).orElse("-"));
        row(
                "processes that ended by themselves",
                outcome.parts().stream()
                        .filter(part -> !part.endedByItself().isEmpty())
                        .map(part -> part.name() + " " + part.endedByItself().size())
                        .toList());
        row(
                "asked to end in vain for 30 s",
                outcome.parts().stream().mapToInt(Part::endedByForce).sum());
    }

    private void kinds() {
        Map<String, List<Strike>> kinds = new TreeMap<>();
        outcome.strikes().forEach(strike -> kinds.computeIfAbsent(strike.kind(), kind -> new ArrayList<>())
                .add(strike));
        Map<String, Duration> longest = lateness.longest();
        line("");
        line("| blow | times | longest until back | longest from counted to recorded |");
        line("|---|---|---|---|");
        line("| none | | | %s |", millis(longest.get("no blow")));
        kinds.forEach((kind, strikes) -> line(
                "| %s | %d | %s | %s |",
                kind,
                strikes.size(),
                millis(strikes.stream()
                        .map(Strike::lasted)
                        .max(Duration::compareTo)
                        .orElse(null)),
                millis(longest.get(kind))));
    }

    private void faults() {
        line("");
        List<String> faults = outcome.faults();
        line(faults.isEmpty() ? "The books balance." : "The books do NOT balance:");
        faults.forEach(fault -> line("- %s", fault));
        outcome.balance().doubledMails().forEach(mail -> line("- twice, in flight: %s", mail));
    }

    private void blows() {
        line("");
        line("| # | at | after s | blow | for ms | back after ms |");
        line("|---|---|---|---|---|---|");
        outcome.strikes()
                .forEach(strike -> line(
                        "| %d | %s | %.1f | %s %s | %d | %d |",
                        strike.number(),
                        strike.at(),
                        Duration.between(outcome.times().storm(), strike.at()).toMillis() / 1000.0,
                        strike.blow().kind(),
                        strike.blow().victim(),
                        strike.blow().lasts().toMillis(),
                        strike.lasted().toMillis()));
    }

    private void log() {
        line("");
        line(outcome.errors().isEmpty() ? "No errors in the logs." : "Errors in the logs:");
        outcome.errors().forEach((error, times) -> line("- %d × %s", times, error));
    }

    private void row(String what, Object value) {
        line("| %s | %s |", what, value);
    }

    private static String millis(Duration duration) {
        return duration == null ? "-" : duration.toMillis() + " ms";
    }

    private static long seconds(Instant from, Instant to) {
        return Duration.between(from, to).toSeconds();
    }

    private void line(String format, Object... values) {
        text.append(values.length == 0 ? format : format.formatted(values)).append('\n');
    }
}
