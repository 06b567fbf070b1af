package tocsin.telemetry.log;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.MDC;
import tocsin.telemetry.Trace;

/**
 * Ids as fields of the log entries that are written between {@code with} and {@code close}, on this thread:
 * {@code try (LogFields fields = LogFields.of("alert", id)) { LOG.info(...); }}. Nothing may be waited for in between. In
 * JSON they are below {@code mdc}; {@code docs/telemetry.md} lists them.
 */
public final class LogFields implements AutoCloseable {

    private final List<String> names = new ArrayList<>();

    private LogFields() {}

    /** A field to begin with. */
    public static LogFields of(String name, Object id) {
        return new LogFields().and(name, id);
    }

    /** One field more. */
    public LogFields and(String name, Object id) {
        MDC.put(name, id.toString());
        names.add(name);
        return this;
    }

    /** The trace that it belongs to, if to one. */
    public LogFields in(Optional<Trace> trace) {
        trace.ifPresent(each -> and("traceId", each.traceId()));
        return this;
    }

    @Override
    public void close() {
        names.forEach(MDC::remove);
    }
}
