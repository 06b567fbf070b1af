package tocsin.benchmarks.page;

import static tocsin.benchmarks.page.Table.number;

import tocsin.benchmarks.backlog.Backlog;
import tocsin.benchmarks.meter.Observation;
import tocsin.benchmarks.meter.ProcessUse;

/** A backlog of messages, and how fast it goes out. */
final class BacklogSection {

    private static final String SERVICE = "notification-service";
    private static final String DATABASE = "PostgreSQL";

    private BacklogSection() {}

    static String of(Measured<Backlog> measured) {
        Backlog backlog = measured.result();
        Table table = new Table(
                        number(backlog.messages()) + " messages", "a second", "notification-service", "PostgreSQL")
                .row("kept, while the mail server is away", number(backlog.keptPerSecond()), "", "")
                .row("waiting", "", use(backlog.waiting(), SERVICE), use(backlog.waiting(), DATABASE))
                .row(
                        "sent, when it is back",
                        number(backlog.sentPerSecond()),
                        use(backlog.draining(), SERVICE),
                        use(backlog.draining(), DATABASE));
        return table + Origin.of(measured);
    }

    private static String use(Observation observation, String process) {
        ProcessUse use = UseSection.named(observation.processes(), process);
        return number(use.cores(), 2) + " cores, " + UseSection.mebibytes(use.memoryMebibytes());
    }
}
