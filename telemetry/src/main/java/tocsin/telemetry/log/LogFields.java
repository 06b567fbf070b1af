package tocsin.telemetry.log;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.Level;
import org.jboss.logmanager.LogContext;
import tocsin.telemetry.Trace;

/**
 * A log entry with the ids that it is about as fields; {@code docs/telemetry.md} lists them. They go with the entry itself and
 * not by way of the MDC: on an event loop that has no context of its own for a request, what is put there is lost.
 */
public final class LogFields {

    private final Map<String, String> fields = new LinkedHashMap<>();

    private LogFields() {}

    /** A field to begin with. */
    public static LogFields of(String name, Object id) {
        return new LogFields().and(name, id);
    }

    /** One field more. */
    public LogFields and(String name, Object id) {
        fields.put(name, id.toString());
        return this;
    }

    /** The trace that it belongs to, if to one. */
    public LogFields in(Optional<Trace> trace) {
        trace.ifPresent(each -> and("traceId", each.traceId()));
        return this;
    }

    /** Writes the entry; parameters as {@link String#format} has them. */
    public void info(Logger log, String format, Object... parameters) {
        if (log.isInfoEnabled()) {
            ExtLogRecord entry =
                    new ExtLogRecord(Level.INFO, format, ExtLogRecord.FormatStyle.PRINTF, LogFields.class.getName());
            entry.setLoggerName(log.getName());
            entry.setParameters(parameters);
            entry.setMdc(fields);
            LogContext.getLogContext().getLogger(log.getName()).logRaw(entry);
        }
    }
}
