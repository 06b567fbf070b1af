package tocsin.telemetry.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.Level;
import org.junit.jupiter.api.Test;

class ConsoleFilterTest {

    private static final String ADDRESS = "kim.o'neil+alerts@example.com";
    private static final String NUMBER = "+447700900123";

    private final ConsoleFilter filter = new ConsoleFilter("false");

    @Test
    void an_address_a_number_and_a_token_do_not_get_through() {
        assertThat(logged("550 5.1.1 <kim@example.com>: no such user; try +44 7700 900-123, Bearer abcdefgh.ijkl"))
                .isEqualTo("550 5.1.1 <<address>>: no such user; try <number>, Bearer <token>");
    }

    @Test
    void neither_do_they_among_the_parameters_of_a_message() {
        ExtLogRecord entry = new ExtLogRecord(
                Level.WARN, "Not told: %s, %s", ExtLogRecord.FormatStyle.PRINTF, ConsoleFilterTest.class.getName());
        entry.setParameters(new Object[] {ADDRESS, NUMBER});

        assertThat(filter.isLoggable(entry)).isTrue();
        assertThat(entry.getFormattedMessage())
                .doesNotContain("example.com")
                .isEqualTo("Not told: <address>, <number>");
    }

    @Test
    void nor_in_what_failed_and_why() {
        ExtLogRecord entry = new ExtLogRecord(Level.ERROR, "Not told", ConsoleFilterTest.class.getName());
        Throwable failure = new IllegalStateException(
                "cannot send", new IllegalArgumentException("RCPT TO:<" + ADDRESS + "> and " + NUMBER));
        entry.setThrown(failure);

        filter.isLoggable(entry);

        assertThat(words(entry.getThrown()))
                .contains("java.lang.IllegalStateException: cannot send", "RCPT TO:<<address>> and <number>")
                .contains("nor_in_what_failed_and_why")
                .doesNotContain("example.com", NUMBER);
    }

    @Test
    void everything_else_stays_as_it_is() {
        String entry =
                "Alert 8d0c2f6e-1f5c-4f0e-9a54-0d3a6f1f2b11, company acme: firing at 2026-03-02T09:14:06.123456789Z, +1234 more";
        Throwable failure = new IllegalStateException("no answer within 20000 ms");
        ExtLogRecord record = new ExtLogRecord(Level.INFO, entry, ConsoleFilterTest.class.getName());
        record.setThrown(failure);

        assertThat(filter.isLoggable(record)).isTrue();
        assertThat(record.getFormattedMessage()).isEqualTo(entry);
        assertThat(record.getThrown()).isSameAs(failure);
    }

    private String logged(String message) {
        ExtLogRecord entry = new ExtLogRecord(
                Level.INFO, message, ExtLogRecord.FormatStyle.NO_FORMAT, ConsoleFilterTest.class.getName());
        filter.isLoggable(entry);
        return entry.getFormattedMessage();
    }

    private static String words(Throwable failure) {
        StringWriter words = new StringWriter();
        failure.printStackTrace(new PrintWriter(words));
        return words.toString();
    }
}
