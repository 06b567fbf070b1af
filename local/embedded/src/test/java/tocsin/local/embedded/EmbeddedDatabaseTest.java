package tocsin.local.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTest {

    /** A blank in the path: people's folders have them. */
    @TempDir
    Path folder;

    @Test
    void commits_are_on_disk_when_they_are_answered() throws Exception {
        try (EmbeddedDatabase database = start()) {
            assertThat(ask(database, "SHOW fsync")).isEqualTo("on");
            assertThat(ask(database, "SHOW synchronous_commit")).isEqualTo("on");
            assertThat(ask(database, "SHOW full_page_writes")).isEqualTo("on");
        }
    }

    @Test
    void text_folds_and_sorts_the_same_on_every_machine() throws Exception {
        try (EmbeddedDatabase database = start()) {
            assertThat(ask(database, "SELECT lower('ÄÉ')")).isEqualTo("äé");
            assertThat(ask(database, "SELECT 'B' < 'a'")).isEqualTo("t");
        }
    }

    @Test
    void every_service_has_a_role_that_may_make_its_schema() throws Exception {
        try (EmbeddedDatabase database = start()) {
            for (String role : EmbeddedDatabase.ROLES) {
                assertThat(ask(
                                database,
                                "SELECT has_database_privilege('%s', '%s', 'CREATE')"
                                        .formatted(role, EmbeddedDatabase.NAME)))
                        .isEqualTo("t");
            }
        }
    }

    @Test
    void keeps_its_data_over_a_restart() throws Exception {
        try (EmbeddedDatabase database = start()) {
            write(database);
        }
        try (EmbeddedDatabase database = start()) {
            assertThat(ask(database, "SELECT word FROM kept")).isEqualTo("kept");
        }
    }

    @Test
    void keeps_its_data_when_it_is_killed() throws Exception {
        EmbeddedDatabase killed = start();
        write(killed);
        assertThat(Postmaster.of(data())).contains(killed.server());
        kill(killed.server());

        assertThat(data().resolve("postmaster.pid")).exists();
        assertThat(Postmaster.of(data())).isEmpty();
        killed.close();
        try (EmbeddedDatabase database = start()) {
            assertThat(ask(database, "SELECT word FROM kept")).isEqualTo("kept");
        }
    }

    @Test
    void starts_where_a_dead_server_has_left_the_number_of_a_process_that_lives() throws Exception {
        start().close();
        Files.writeString(
                data().resolve("postmaster.pid"),
                "%d%n%s%n%d%n%d%n".formatted(ProcessHandle.current().pid(), data(), 1_000_000_000L, 5432));

        try (EmbeddedDatabase database = start()) {
            assertThat(ask(database, "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void sets_aside_what_a_first_start_that_was_cut_short_has_left() throws Exception {
        Files.createDirectories(data());
        Files.writeString(data().resolve("postgresql.conf"), "");

        try (EmbeddedDatabase database = start();
                Stream<Path> all = Files.list(folder.resolve("data folder"))) {
            assertThat(ask(database, "SELECT 1")).isEqualTo("1");
            assertThat(all).anyMatch(file -> file.getFileName().toString().startsWith("postgres.incomplete-"));
        }
    }

    @Test
    void a_taken_port_is_refused_before_anything_is_made() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> start(other.getLocalPort()))
                    .isInstanceOf(PortTaken.class)
                    .hasMessage("port %d on 127.0.0.1 is taken", other.getLocalPort());
        }
        assertThat(data()).doesNotExist();
    }

    private EmbeddedDatabase start() throws IOException {
        return start(FreePort.any());
    }

    private EmbeddedDatabase start(int port) throws IOException {
        Files.createDirectories(data().getParent());
        return EmbeddedDatabase.start(data(), port, folder.resolve("postgres.log"));
    }

    private Path data() {
        return folder.resolve("data folder").resolve("postgres");
    }

    private static void write(EmbeddedDatabase database) throws SQLException {
        try (Connection connection = connect(database)) {
            connection.createStatement().execute("CREATE TABLE kept (word text)");
            connection.createStatement().execute("INSERT INTO kept VALUES ('kept')");
        }
    }

    private static String ask(EmbeddedDatabase database, String question) throws SQLException {
        try (Connection connection = connect(database);
                ResultSet answer = connection.createStatement().executeQuery(question)) {
            answer.next();
            return answer.getString(1);
        }
    }

    private static Connection connect(EmbeddedDatabase database) throws SQLException {
        return DriverManager.getConnection("jdbc:" + database.url(), "postgres", "");
    }

    private static void kill(ProcessHandle server) {
        var all = Stream.concat(Stream.of(server), server.descendants()).toList();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(process -> process.onExit().join());
    }
}
