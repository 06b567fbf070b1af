package tocsin.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.sqlclient.ClosedConnectionException;
import io.vertx.sqlclient.DatabaseException;
import java.net.ConnectException;
import java.sql.SQLException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutageTest {

    static Stream<Throwable> connections() {
        return Stream.of(
                new ConnectException("refused"),
                ClosedConnectionException.INSTANCE,
                new TimeoutException("no connection in time"),
                new NoStackTraceThrowable("Timeout"));
    }

    @ParameterizedTest
    @MethodSource("connections")
    void a_connection_that_is_refused_or_lost_or_does_not_come_is_an_outage_however_deep_it_lies(Throwable connection) {
        Throwable wrapped = new CompletionException(new IllegalStateException(connection));

        assertThat(Outage.behind(connection)).containsSame(connection);
        assertThat(Outage.behind(wrapped)).containsSame(connection);
    }

    @ParameterizedTest
    @ValueSource(strings = {"08006", "53300", "57P01", "57P03"})
    void a_database_that_takes_nobody_in_is_an_outage(String state) {
        assertThat(Outage.behind(reactive(state))).isPresent();
        assertThat(Outage.behind(new IllegalStateException(new SQLException("no", state))))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "22021", "42P01", "57014"})
    void what_a_database_objects_to_is_none(String state) {
        assertThat(Outage.behind(reactive(state))).isEmpty();
        assertThat(Outage.behind(new IllegalStateException(new SQLException("no", state))))
                .isEmpty();
    }

    @Test
    void a_flaw_is_none_even_if_its_causes_go_round() {
        Exception flaw = new IllegalStateException("flaw");
        flaw.initCause(new IllegalStateException(flaw));

        assertThat(Outage.behind(flaw)).isEmpty();
        assertThat(Outage.behind(new SQLException("without a state"))).isEmpty();
    }

    private static DatabaseException reactive(String state) {
        return new DatabaseException("no", 0, state) {};
    }
}
