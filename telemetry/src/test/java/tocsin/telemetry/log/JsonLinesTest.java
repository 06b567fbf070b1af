package tocsin.telemetry.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Handler;
import org.jboss.logmanager.ExtHandler;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.Level;
import org.jboss.logmanager.LogContext;
import org.jboss.logmanager.Logger;
import org.jboss.logmanager.filters.AllFilter;
import org.jboss.logmanager.handlers.ConsoleHandler;
import org.junit.jupiter.api.Test;
import tocsin.telemetry.Trace;

class JsonLinesTest {

    private static final Trace TRACE = new Trace("4bf92f3577b34da6a3ce929d0e0e4736", "00f067aa0ba902b7", true);

    @Test
    void an_entry_is_one_line_with_its_ids_as_fields() {
        ExtLogRecord entry = new ExtLogRecord(Level.INFO, "Alert \"a\"\nfires", JsonLinesTest.class.getName());
        entry.setInstant(Instant.parse("2026-03-02T09:14:06.5Z"));
        entry.setLoggerName("tocsin.test");
        entry.setThreadName("tocsin-evaluation");
        entry.setMdc(Map.of("company", "acme"));

        assertThat(new JsonLines().format(entry))
                .isEqualTo("{\"timestamp\":\"2026-03-02T09:14:06.500Z\",\"level\":\"INFO\",\"logger\":\"tocsin.test\","
                        + "\"thread\":\"tocsin-evaluation\",\"message\":\"Alert \\\"a\\\"\\nfires\","
                        + "\"company\":\"acme\"}\n");
    }

    @Test
    void a_failure_is_told_with_where_it_happened() {
        ExtLogRecord entry = new ExtLogRecord(Level.ERROR, "in vain", JsonLinesTest.class.getName());
        entry.setThrown(new IllegalStateException("no answer"));

        assertThat(new JsonLines().format(entry))
                .contains("\"error\":{\"said\":\"java.lang.IllegalStateException: no answer\"")
                .contains("\\n\\tat " + JsonLinesTest.class.getName())
                .hasLineCount(1);
    }

    @Test
    void the_ids_that_an_entry_is_about_go_with_it() {
        Kept kept = new Kept();
        Logger logger = Logger.getLogger("tocsin.fields");
        logger.addHandler(kept);

        LogFields.of("alert", 7)
                .and("company", "acme")
                .in(Optional.of(TRACE))
                .info(org.jboss.logging.Logger.getLogger("tocsin.fields"), "Alert %s: %s", 7, "firing");

        assertThat(kept.entries).singleElement().satisfies(entry -> {
            assertThat(entry.getLoggerName()).isEqualTo("tocsin.fields");
            assertThat(entry.getLevel()).isEqualTo(Level.INFO);
            assertThat(entry.getFormattedMessage()).isEqualTo("Alert 7: firing");
            assertThat(entry.getMdcCopy())
                    .containsOnly(
                            Map.entry("alert", "7"),
                            Map.entry("company", "acme"),
                            Map.entry("traceId", TRACE.traceId()));
        });
    }

    /** As Quarkus has it: the console is behind a handler of the root logger, and the filter among others. */
    @Test
    void the_first_entry_already_is_json_where_that_is_wanted() {
        StringWriter console = new StringWriter();
        Handler writer = console(console);
        writer.setFilter(new AllFilter(List.of(entry -> true, new ConsoleFilter("true"))));
        Handler before = new Before(writer);
        Logger root = LogContext.getLogContext().getLogger("");
        root.addHandler(before);
        try {
            root.log(Level.ERROR, "to kim@example.com");
        } finally {
            root.removeHandler(before);
        }

        assertThat(console.toString()).startsWith("{\"timestamp\":").contains("\"message\":\"to <address>\"");
    }

    private static Handler console(StringWriter to) {
        ConsoleHandler handler = new ConsoleHandler();
        handler.setAutoFlush(true);
        handler.setWriter(to);
        handler.setFormatter(new org.jboss.logmanager.formatters.PatternFormatter("%m"));
        return handler;
    }

    private static final class Kept extends ExtHandler {
        private final List<ExtLogRecord> entries = new ArrayList<>();

        @Override
        protected void doPublish(ExtLogRecord entry) {
            entries.add(entry);
        }
    }

    private static final class Before extends ExtHandler {
        Before(Handler behind) {
            addHandler(behind);
        }

        @Override
        protected void doPublish(ExtLogRecord entry) {
            publishToNestedHandlers(entry);
        }
    }
}
