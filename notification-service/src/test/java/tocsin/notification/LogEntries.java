package tocsin.notification;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.Logger;

/** What is logged, by anybody, before the console takes out what is personal: our own entries must have nothing of it. */
public final class LogEntries extends Handler implements AutoCloseable {

    private final List<String> texts = new CopyOnWriteArrayList<>();
    private final List<Map<String, String>> fields = new CopyOnWriteArrayList<>();

    /** Listens from now on. */
    public LogEntries() {
        Logger.getLogger("").addHandler(this);
    }

    /** The words of all entries, with what failed and why. */
    public List<String> texts() {
        return texts;
    }

    /** The fields of each entry. */
    public List<Map<String, String>> fields() {
        return fields;
    }

    @Override
    public void publish(LogRecord entry) {
        ExtLogRecord extended = (ExtLogRecord) entry;
        StringWriter words = new StringWriter().append(extended.getFormattedMessage());
        if (entry.getThrown() != null) {
            entry.getThrown().printStackTrace(new PrintWriter(words));
        }
        texts.add(words.toString());
        fields.add(Map.copyOf(extended.getMdcCopy()));
    }

    @Override
    public void flush() {
        // Nothing is held back.
    }

    @Override
    public void close() {
        Logger.getLogger("").removeHandler(this);
    }
}
