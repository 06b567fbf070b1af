package tocsin.telemetry.log;

import io.quarkus.logging.LoggingFilter;
import java.util.Arrays;
import java.util.logging.Filter;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logmanager.ExtHandler;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.LogContext;
import org.jboss.logmanager.handlers.ConsoleHandler;

/**
 * Stands before the console. It lets every log entry through, and takes out of it what people are reached by, as the last
 * resort. Where JSON is wanted it also has the console write it: it is the only part of ours that is there when the first
 * entry comes, long before anything is started.
 */
@LoggingFilter(name = "tocsin")
public final class ConsoleFilter implements Filter {

    private final boolean json;
    private volatile boolean done;

    /** Before the console, once: {@code quarkus.log.console.filter=tocsin}. */
    public ConsoleFilter(@ConfigProperty(name = "tocsin.log.json") String json) {
        this.json = Boolean.parseBoolean(json);
    }

    @Override
    public boolean isLoggable(LogRecord entry) {
        if (json && !done) {
            writeJson();
        }
        if (entry instanceof ExtLogRecord extended) {
            rewrite(extended);
        }
        if (entry.getThrown() != null) {
            entry.setThrown(Cleaned.of(entry.getThrown()));
        }
        return true;
    }

    private static void rewrite(ExtLogRecord entry) {
        String said = entry.getFormattedMessage();
        String clean = PersonalData.without(said);
        if (clean != null && !clean.equals(said)) {
            entry.setMessage(clean, ExtLogRecord.FormatStyle.NO_FORMAT);
            entry.setParameters(null);
        }
    }

    /** The entry that is being looked at is formatted after this. */
    private void writeJson() {
        handlers(LogContext.getLogContext().getLogger("").getHandlers())
                .filter(ConsoleHandler.class::isInstance)
                .forEach(console -> {
                    console.setFormatter(new JsonLines());
                    done = true;
                });
    }

    private static Stream<Handler> handlers(Handler[] some) {
        return Arrays.stream(some)
                .flatMap(handler -> handler instanceof ExtHandler parent
                        ? Stream.concat(Stream.of(handler), handlers(parent.getHandlers()))
                        : Stream.of(handler));
    }
}
