package tocsin.rest;

import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.sqlclient.ClosedConnectionException;
import io.vertx.sqlclient.DatabaseException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.channels.ClosedChannelException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tells a failure that passes by itself, since a system behind this one is out of reach, from a flaw. */
final class Outage {

    /**
     * Of ISO 9075 the class 08 (connection exception); of PostgreSQL (appendix A) the class 53 (insufficient resources,
     * such as too many connections) and 57P01 to 57P03 (shutting down, crashed, starting).
     */
    private static final Pattern AWAY = Pattern.compile("08...|53...|57P0[123]");

    /** A chain of causes may be a ring. */
    private static final int DEEPEST = 20;

    private Outage() {}

    /** What is behind a failure, where that is an outage. */
    static Optional<Throwable> behind(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(DEEPEST)
                .filter(Outage::isOne)
                .findFirst();
    }

    private static boolean isOne(Throwable cause) {
        return cause instanceof SocketException
                || cause instanceof UnknownHostException
                || cause instanceof ClosedChannelException
                || cause instanceof ClosedConnectionException
                || cause instanceof TimeoutException
                || isWaitForConnection(cause)
                || cause instanceof DatabaseException database && isAway(database.getSqlState())
                || cause instanceof SQLException database && isAway(database.getSQLState());
    }

    /** The pool says no more than this where nobody has given a connection back in time. */
    private static boolean isWaitForConnection(Throwable cause) {
        return cause instanceof NoStackTraceThrowable && "Timeout".equals(cause.getMessage());
    }

    private static boolean isAway(String state) {
        return state != null && AWAY.matcher(state).matches();
    }
}
