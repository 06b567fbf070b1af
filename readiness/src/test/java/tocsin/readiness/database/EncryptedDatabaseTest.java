package tocsin.readiness.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.net.PemTrustOptions;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.SslMode;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tocsin.local.embedded.CertificateAuthority;
import tocsin.local.embedded.DatabaseGuard;
import tocsin.local.embedded.EmbeddedDatabase;

/** A database with TLS only, whose certificate is good for localhost and not for 127.0.0.1. */
class EncryptedDatabaseTest {

    private static final String ROLE = "tocsin_sampler";
    private static final String PASSWORD = "swordfish-4711";
    private static final String WRONG = "guess-0815";
    private static final String IS_ENCRYPTED = "SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()";
    private static final Duration LIMIT = Duration.ofSeconds(2);

    @TempDir
    static Path folder;

    private static CertificateAuthority authority;
    private static CertificateAuthority strangers;
    private static EmbeddedDatabase database;
    private static int port;

    private final Vertx vertx = Vertx.vertx();

    @BeforeAll
    static void startDatabase() throws Exception {
        authority = CertificateAuthority.in(folder.resolve("ours"));
        strangers = CertificateAuthority.in(folder.resolve("strangers"));
        database = EmbeddedDatabase.startForTests(
                new DatabaseGuard(authority.issue("database", "dns:localhost"), Map.of(ROLE, PASSWORD)));
        port = URI.create(database.url()).getPort();
    }

    @AfterAll
    static void stopDatabase() throws Exception {
        database.close();
    }

    @AfterEach
    void stop() {
        vertx.close();
    }

    @Test
    void the_pool_keeps_to_tls_and_is_impatient_all_the_same() {
        Pool pool = pool("localhost", authority, PASSWORD);

        assertThat(done(pool.query(IS_ENCRYPTED).execute()).iterator().next().getBoolean(0))
                .isTrue();
        assertThatThrownBy(() -> done(pool.query("SELECT pg_sleep(60)").execute()))
                .hasMessageContaining("the underlying connection may have been lost unexpectedly");
    }

    /** The client says no more than that; migrations, which come first, say why. */
    @Test
    void the_pool_refuses_a_certificate_for_another_host_or_of_an_authority_that_is_not_trusted() {
        assertThatThrownBy(asked(pool("127.0.0.1", authority, PASSWORD))).hasMessage("SSL handshake failed");
        assertThatThrownBy(asked(pool("localhost", strangers, PASSWORD))).hasMessage("SSL handshake failed");
    }

    @Test
    void a_wrong_password_is_named_as_the_reason_and_never_told() {
        assertThatThrownBy(asked(pool("localhost", authority, WRONG)))
                .hasMessageContaining("password authentication failed for user \"tocsin_sampler\"")
                .hasMessageNotContaining(WRONG);
        assertThatThrownBy(() -> overJdbc("localhost", authority, WRONG))
                .hasMessageStartingWith("FATAL: password authentication failed for user \"tocsin_sampler\"")
                .hasMessageNotContaining(WRONG);
    }

    @Test
    void migrations_keep_to_tls() throws Exception {
        assertThat(overJdbc("localhost", authority, PASSWORD)).isTrue();
    }

    @Test
    void migrations_refuse_what_the_pool_refuses() {
        assertThatThrownBy(() -> overJdbc("127.0.0.1", authority, PASSWORD))
                .hasMessageContaining("The hostname 127.0.0.1 could not be verified");
        assertThatThrownBy(() -> overJdbc("localhost", strangers, PASSWORD))
                .hasMessageStartingWith("SSL error: ")
                .hasRootCauseMessage("unable to find valid certification path to requested target");
    }

    /** As {@code quarkus.datasource.reactive.*} makes it. */
    private Pool pool(String host, CertificateAuthority trusted, String password) {
        PgConnectOptions server = new PgConnectOptions()
                .setHost(host)
                .setPort(port)
                .setDatabase(EmbeddedDatabase.NAME)
                .setUser(ROLE)
                .setPassword(password)
                .setSslMode(SslMode.VERIFY_FULL);
        server.setHostnameVerificationAlgorithm("HTTPS");
        server.setTrustOptions(
                new PemTrustOptions().addCertPath(trusted.certificate().toString()));
        return ImpatientPool.pool(vertx, server, new PoolOptions().setMaxSize(2), LIMIT, Duration.ofSeconds(5));
    }

    private static boolean overJdbc(String host, CertificateAuthority trusted, String password) throws Exception {
        String url = "jdbc:postgresql://" + host + ":" + port + "/" + EmbeddedDatabase.NAME
                + "?sslmode=verify-full&sslrootcert=" + trusted.certificate();
        try (Connection connection = DriverManager.getConnection(url, ROLE, password);
                ResultSet found = connection.createStatement().executeQuery(IS_ENCRYPTED)) {
            found.next();
            return found.getBoolean(1);
        }
    }

    private static ThrowingCallable asked(Pool pool) {
        return () -> {
            try {
                done(pool.query("SELECT 1").execute());
            } catch (CompletionException failed) {
                throw failed.getCause();
            }
        };
    }

    private static <T> T done(Future<T> future) {
        CompletableFuture<T> begun = future.toCompletionStage().toCompletableFuture();
        return begun.orTimeout(20, TimeUnit.SECONDS).join();
    }
}
