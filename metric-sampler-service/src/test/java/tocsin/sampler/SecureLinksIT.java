package tocsin.sampler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tocsin.local.embedded.BrokerGuard;
import tocsin.local.embedded.CertificateAuthority;
import tocsin.local.embedded.DatabaseGuard;
import tocsin.local.embedded.EmbeddedBroker;
import tocsin.local.embedded.EmbeddedDatabase;
import tocsin.local.embedded.FreePort;
import tocsin.local.embedded.TestTokens;

/**
 * The packaged service with a database and a broker that speak TLS only and want passwords, set up as
 * {@code docs/secure-links.md} says it.
 */
class SecureLinksIT {

    private static final Path GUIDE = Path.of("../docs/secure-links.md");
    private static final String ROLE = "tocsin_sampler";
    private static final String OF_THE_ROLE = "role-4711";
    private static final String OF_THE_BROKER = "broker-4712";
    private static final Duration SOON = Duration.ofMinutes(3);

    @TempDir
    Path folder;

    private EmbeddedDatabase database;
    private EmbeddedBroker broker;
    private Process service;
    private int port;

    @BeforeEach
    void startParts() throws Exception {
        CertificateAuthority authority = CertificateAuthority.in(folder.resolve("tls"));
        database = EmbeddedDatabase.startForTests(
                new DatabaseGuard(authority.issue("database", "dns:localhost"), Map.of(ROLE, OF_THE_ROLE)));
        broker = EmbeddedBroker.start(
                folder.resolve("broker"),
                FreePort.any(),
                new BrokerGuard(
                        authority.issue("broker", "dns:localhost"),
                        authority.trustStore(),
                        Map.of("tocsin", OF_THE_BROKER)));
        port = FreePort.any();
    }

    @AfterEach
    void stop() throws Exception {
        if (service != null) {
            service.destroy();
            service.waitFor();
        }
        broker.close();
        database.close();
    }

    @Test
    void the_guide_holds_and_no_secret_is_logged() throws Exception {
        Path secrets = Files.createDirectories(folder.resolve("secrets"));
        Files.writeString(secrets.resolve("QUARKUS_DATASOURCE_PASSWORD"), OF_THE_ROLE + "\n");
        Files.writeString(secrets.resolve("TOCSIN_ACCESS_TOKEN"), "token-4713");
        Files.createDirectories(secrets.resolve("..data"));
        Path properties = Files.writeString(folder.resolve("tocsin.properties"), "amqp-password=" + OF_THE_BROKER);
        Map<String, String> settings = new HashMap<>(Guide.read(GUIDE).variables("PostgreSQL", "AMQP", "Secrets"));
        settings.replaceAll((name, value) -> value.replace(
                        "/etc/tocsin/tls", folder.resolve("tls").toString())
                .replace("/run/secrets/tocsin", secrets.toString())
                .replace(
                        "db.example.com:5432",
                        "localhost:" + URI.create(database.url()).getPort())
                .replace("broker.example.com", "localhost"));
        settings.put("AMQP_PORT", Integer.toString(broker.port()));
        settings.put("SMALLRYE_CONFIG_LOCATIONS", properties.toString());

        start(settings);

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(get("/q/health/ready")).isEqualTo(200));
        assertThat(connections("ssl")).as("the pool's, and those for replicas").isGreaterThanOrEqualTo(2);
        assertThat(connections("NOT ssl")).isZero();
        assertThat(Files.readString(log())).contains("Receives from calls").doesNotContain("4711", "4712", "4713");
    }

    private void start(Map<String, String> settings) throws IOException {
        ProcessBuilder builder = Packaged.service();
        Map<String, String> environment = builder.environment();
        TestTokens.issuer().settings().forEach((name, value) -> environment.put(Guide.variable(name), value));
        environment.putAll(settings);
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        // Nobody listens there.
        environment.put("TOCSIN_CONFIG_URL", "http://127.0.0.1:1");
        service =
                builder.redirectErrorStream(true).redirectOutput(log().toFile()).start();
    }

    private Path log() {
        return folder.resolve("service.log");
    }

    private int get(String path) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .build();
        try {
            HttpResponse<Void> answer = HttpClient.newHttpClient().send(request, BodyHandlers.discarding());
            return answer.statusCode();
        } catch (IOException notYet) {
            return 0;
        }
    }

    private int connections(String which) throws SQLException {
        String counted = "SELECT count(*) FROM pg_stat_ssl JOIN pg_stat_activity USING (pid) WHERE usename = '" + ROLE
                + "' AND " + which;
        try (Connection connection = DriverManager.getConnection("jdbc:" + database.url(), "postgres", "");
                ResultSet found = connection.createStatement().executeQuery(counted)) {
            found.next();
            return found.getInt(1);
        }
    }
}
