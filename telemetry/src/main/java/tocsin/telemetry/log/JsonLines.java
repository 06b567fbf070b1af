package tocsin.telemetry.log;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;
import org.jboss.logmanager.ExtFormatter;
import org.jboss.logmanager.ExtLogRecord;

/**
 * Log entries as JSON, one to a line: {@code timestamp level logger thread message}, the ids that it is about ({@link
 * LogFields}), and {@code error} where something failed.
 */
final class JsonLines extends ExtFormatter {

    private static final JsonFactory JSON = new JsonFactory();

    @Override
    public String format(ExtLogRecord entry) {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(line)) {
            json.writeStartObject();
            json.writeStringField("timestamp", entry.getInstant().toString());
            json.writeStringField("level", entry.getLevel().getName());
            json.writeStringField("logger", entry.getLoggerName());
            json.writeStringField("thread", entry.getThreadName());
            json.writeStringField("message", entry.getFormattedMessage());
            for (Map.Entry<String, String> field : entry.getMdcCopy().entrySet()) {
                json.writeStringField(field.getKey(), field.getValue());
            }
            if (entry.getThrown() != null) {
                write(json, entry.getThrown());
            }
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException("A text cannot be written to memory", impossible);
        }
        return line.append('\n').toString();
    }

    private static void write(JsonGenerator json, Throwable failure) throws IOException {
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        json.writeObjectFieldStart("error");
        json.writeStringField("said", failure.toString());
        json.writeStringField("stackTrace", trace.toString());
        json.writeEndObject();
    }
}
