package tocsin.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnvironmentTest {

    private static final Map<String, String> COMMON = Map.ofEntries(
            Map.entry("QUARKUS_DATASOURCE_REACTIVE_URL", "postgresql://postgresql:5432/tocsin"),
            Map.entry("QUARKUS_FLYWAY_MIGRATE_AT_START", "false"),
            Map.entry("AMQP_HOST", "broker"),
            Map.entry("AMQP_PORT", "5672"),
            Map.entry("AMQP_USE_SSL", "false"),
            Map.entry("QUARKUS_OIDC_AUTH_SERVER_URL", "https://login.example.com/realms/tocsin"),
            Map.entry("QUARKUS_OIDC_TOKEN_AUDIENCE", "tocsin"),
            Map.entry("QUARKUS_OIDC_ROLES_ROLE_CLAIM_PATH", "roles"),
            Map.entry("TOCSIN_ACCESS_COMPANIES_CLAIM", "companies"),
            Map.entry("JAVA_TOOL_OPTIONS", "-XX:MaxRAMPercentage=50"),
            Map.entry("TOCSIN_LOG_JSON", "true"));

    /** For the services that ask others. */
    private static final Map<String, String> OWN_TOKEN = Map.of(
            "QUARKUS_OIDC_CLIENT_AUTH_SERVER_URL", "https://login.example.com/realms/tocsin",
            "QUARKUS_OIDC_CLIENT_CLIENT_ID", "tocsin-client/client-id",
            "QUARKUS_OIDC_CLIENT_CREDENTIALS_SECRET", "tocsin-client/client-secret");

    @Test
    void each_service_gets_the_parts_that_it_needs_and_credentials_of_its_own() {
        Rendered rendered = Chart.with("default");

        assertThat(rendered.environment("config"))
                .isEqualTo(commonAnd("8081", "tocsin-config-database", Map.of(), Map.of()));
        assertThat(rendered.environment("sampler"))
                .isEqualTo(commonAnd(
                        "8082",
                        "tocsin-sampler-database",
                        OWN_TOKEN,
                        Map.of(
                                "TOCSIN_CONFIG_URL", "http://bell-tocsin-config:8081",
                                "TOCSIN_NOTIFICATION_URL", "http://bell-tocsin-notification:8083")));
        assertThat(rendered.environment("notification"))
                .isEqualTo(commonAnd(
                        "8083",
                        "tocsin-notification-database",
                        OWN_TOKEN,
                        Map.of(
                                "TOCSIN_CONFIG_URL", "http://bell-tocsin-config:8081",
                                "TOCSIN_SAMPLER_URL", "http://bell-tocsin-sampler:8082",
                                "TOCSIN_RECIPIENTS_CONFIRM", "true",
                                "TOCSIN_CONFIRMATIONS_URL", "https://tocsin.example.com/api/v1/confirmations",
                                "QUARKUS_MAILER_HOST", "smtp",
                                "QUARKUS_MAILER_PORT", "587",
                                "QUARKUS_MAILER_FROM", "tocsin@example.com",
                                "QUARKUS_MAILER_START_TLS", "OPTIONAL")));
    }

    @Test
    void parts_outside_are_given_by_value_and_their_passwords_by_secret() {
        assertThat(Chart.with("everything").environment("notification"))
                .containsEntry("QUARKUS_DATASOURCE_USERNAME", "role-notification/username")
                .containsEntry("QUARKUS_DATASOURCE_PASSWORD", "role-notification/password")
                .containsEntry("AMQP_HOST", "broker.example.com")
                .containsEntry("AMQP_PORT", "5671")
                .containsEntry("AMQP_USE_SSL", "true")
                .containsEntry("AMQP_USERNAME", "tocsin-broker/username")
                .containsEntry("AMQP_PASSWORD", "tocsin-broker/password")
                .containsEntry("TOCSIN_RECIPIENTS_CONFIRM", "false")
                .containsEntry("TOCSIN_RECIPIENTS_TRUSTED_DOMAINS", "carrier.example,noc.example")
                .containsEntry("QUARKUS_OIDC_AUTH_SERVER_URL", "https://login.acme.example")
                .containsEntry("QUARKUS_OIDC_TOKEN_AUDIENCE", "alerts")
                .containsEntry("QUARKUS_OIDC_ROLES_ROLE_CLAIM_PATH", "realm_access/roles")
                .containsEntry("TOCSIN_ACCESS_COMPANIES_CLAIM", "customers")
                .containsEntry("QUARKUS_OIDC_CLIENT_CREDENTIALS_SECRET", "tocsin-at-login/client-secret")
                .containsEntry("QUARKUS_MAILER_FROM", "Tocsin <alerts@acme.example>")
                .containsEntry("QUARKUS_MAILER_START_TLS", "REQUIRED")
                .containsEntry("QUARKUS_MAILER_USERNAME", "tocsin-mail/username")
                .containsEntry("QUARKUS_MAILER_PASSWORD", "tocsin-mail/password");
    }

    @ParameterizedTest
    @CsvSource({"sampler, TOCSIN_CONFIG_URL", "sampler, TOCSIN_NOTIFICATION_URL", "notification, TOCSIN_CONFIG_URL"})
    void a_service_asks_the_others_at_a_service_and_port_that_are_there(String component, String variable) {
        Rendered rendered = Chart.with("default");
        URI asked = URI.create(rendered.environment(component).get(variable));

        assertThat(rendered.service(asked.getHost()).getSpec().getPorts())
                .anySatisfy(port -> assertThat(port.getPort()).isEqualTo(asked.getPort()));
    }

    @Test
    void messages_get_the_numbers_of_their_pictures_at_a_service_and_port_that_are_there() {
        Rendered rendered = Chart.with("default");
        URI asked = URI.create(rendered.environment("notification").get("TOCSIN_SAMPLER_URL"));

        assertThat(rendered.service(asked.getHost()).getSpec().getPorts())
                .anySatisfy(port -> assertThat(port.getPort()).isEqualTo(asked.getPort()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"config", "sampler", "notification"})
    void no_setting_comes_from_the_names_of_services_nearby(String component) {
        assertThat(Chart.with("default").workload(component).pod().getSpec().getEnableServiceLinks())
                .isFalse();
    }

    @Test
    void a_jvm_may_use_half_of_its_memory_unless_somebody_says_otherwise_and_a_native_program_is_told_nothing() {
        String variable = "JAVA_TOOL_OPTIONS";

        assertThat(Chart.with("config.environment." + variable, "-Xmx300m").environment("config"))
                .containsEntry(variable, "-Xmx300m");
        assertThat(Chart.with("image.variant", "native").environment("config")).doesNotContainKey(variable);
    }

    @ParameterizedTest
    @ValueSource(strings = {"config", "sampler", "notification"})
    void portals_that_are_named_may_ask_every_service_and_the_page_of_tocsins_own_still_may(String component) {
        assertThat(Chart.with("gateway").environment(component))
                .containsEntry("QUARKUS_HTTP_CORS_ENABLED", "true")
                .containsEntry(
                        "QUARKUS_HTTP_CORS_ORIGINS",
                        "https://portal.example.com,http://localhost:5173,https://tocsin.example.com,"
                                + "http://tocsin.example.com");
        assertThat(Chart.with("ingress").environment(component).keySet()).noneMatch(name -> name.contains("CORS"));
    }

    @Test
    void a_canary_with_recipients_beats_in_one_service_and_is_waited_for_in_another() {
        Rendered rendered = Chart.with("everything");

        assertThat(rendered.environment("config"))
                .containsEntry("TOCSIN_CANARY_RECIPIENTS", "canary@noc.example,+447700900321")
                .containsEntry("TOCSIN_CANARY_EVERY", "PT10M");
        assertThat(rendered.environment("notification")).containsEntry("TOCSIN_CANARY_OVERDUE_AFTER", "PT25M");
        assertThat(rendered.environment("sampler").keySet()).noneMatch(name -> name.contains("CANARY"));
    }

    private static Map<String, String> commonAnd(
            String port, String secret, Map<String, String> token, Map<String, String> own) {
        Map<String, String> all = new HashMap<>(COMMON);
        all.put("QUARKUS_HTTP_PORT", port);
        all.put("QUARKUS_DATASOURCE_USERNAME", secret + "/username");
        all.put("QUARKUS_DATASOURCE_PASSWORD", secret + "/password");
        all.putAll(token);
        all.putAll(own);
        return all;
    }
}
