package tocsin.local;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** What people read while a run lasts. For use by any thread. */
public final class Console {

    private final PrintStream out;
    private final PrintStream err;

    Console(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** The terminal, in UTF-8 whatever the locale says, as the e-mails that it shows may have any letter. */
    static Console ofTerminal() {
        return new Console(utf8(FileDescriptor.out), utf8(FileDescriptor.err));
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }

    /** Writes one line. */
    public void line(String format, Object... values) {
        out.println(values.length == 0 ? format : format.formatted(values));
    }

    /** Writes one line about something that went wrong. */
    public void error(String message) {
        err.println("tocsin: " + message);
    }
}
