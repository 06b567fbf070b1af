package tocsin.local;

import java.io.IOException;
import java.nio.file.Path;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import tocsin.local.settings.Failure;

/**
 * Sends the embedded parts' warnings to a file, so that the console stays for people. No more than warnings: the broker
 * would write a line, and pay for it, for every message.
 */
final class Logs {

    private static final int MOST_BYTES = 5_000_000;
    private static final String LINE = "%1$tFT%1$tT.%1$tL%1$tz %4$s [%3$s] %5$s%6$s%n";

    /** A logger's handlers last only as long as the logger is reachable. */
    private static final Logger ROOT = Logger.getLogger("");

    private Logs() {}

    static void to(Path file) throws Failure {
        System.setProperty("java.util.logging.SimpleFormatter.format", LINE);
        LogManager.getLogManager().reset();
        try {
            Handler handler = new FileHandler(file.toString(), MOST_BYTES, 1, true);
            handler.setFormatter(new SimpleFormatter());
            ROOT.addHandler(handler);
            ROOT.setLevel(Level.WARNING);
        } catch (IOException cause) {
            throw Failure.because("the log " + file + " cannot be written", cause);
        }
    }

    static void write(String message, Throwable cause) {
        ROOT.log(Level.SEVERE, message, cause);
    }
}
