package tocsin.local.settings;

import java.nio.file.Path;

/** Why the local system does not start or cannot go on: one line for a person, and the exit status for a program. */
public final class Failure extends Exception {

    /** The exit status where a part does not start or ends by itself. */
    public static final int FAILED = 1;

    /** The exit status where another run holds the data folder. */
    public static final int HELD = 2;

    /** The exit status where a port is taken. */
    public static final int PORT_TAKEN = 3;

    private final int status;

    private Failure(int status, String message, Throwable cause) {
        super(message, cause);
        this.status = status;
    }

    /** A part does not start or has ended. */
    public static Failure because(String message) {
        return new Failure(FAILED, message, null);
    }

    /** A part does not start, for a reason that the launcher's log has in full. */
    public static Failure because(String message, Throwable cause) {
        return new Failure(FAILED, message + ": " + cause.getMessage(), cause);
    }

    public static Failure held(Path folder, String holder) {
        return new Failure(
                HELD,
                "the data folder %s is held by another run (process %s); stop that one, or give another folder with --data"
                        .formatted(folder, holder),
                null);
    }

    public static Failure taken(Listener listener, int port) {
        return new Failure(
                PORT_TAKEN,
                "port %d for the %s is taken; choose another with %s, or let every part find one with --ports auto"
                        .formatted(port, listener.purpose(), listener.option()),
                null);
    }

    /** The exit status, 1 or greater. */
    public int status() {
        return status;
    }
}
