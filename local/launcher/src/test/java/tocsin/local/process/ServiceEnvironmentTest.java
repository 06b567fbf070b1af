package tocsin.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tocsin.local.Claims;
import tocsin.local.embedded.TokenIssuer;
import tocsin.local.settings.DataFolder;
import tocsin.local.settings.Outside;
import tocsin.local.settings.Ports;

class ServiceEnvironmentTest {

    @TempDir
    Path folder;

    @Test
    void a_service_is_told_where_to_listen_and_where_the_embedded_parts_are() throws Exception {
        assertThat(environment(Map.of(), Optional.empty()).of(Service.SAMPLER))
                .isEqualTo(Map.of(
                        "QUARKUS_HTTP_HOST", "127.0.0.1",
                        "QUARKUS_HTTP_PORT", "8082",
                        "TOCSIN_CONFIG_URL", "http://127.0.0.1:8081",
                        "TOCSIN_SAMPLER_URL", "http://127.0.0.1:8082",
                        "TOCSIN_NOTIFICATION_URL", "http://127.0.0.1:8083",
                        "QUARKUS_DATASOURCE_REACTIVE_URL", "postgresql://127.0.0.1:15432/tocsin",
                        "AMQP_HOST", "127.0.0.1",
                        "AMQP_PORT", "5672",
                        "QUARKUS_MAILER_HOST", "127.0.0.1",
                        "QUARKUS_MAILER_PORT", "1025"));
    }

    @Test
    void it_is_told_whose_tokens_to_trust_and_gets_one_of_its_own() throws Exception {
        TokenIssuer issuer = TokenIssuer.fresh();

        assertThat(environment(Map.of(), Optional.of(issuer)).of(Service.SAMPLER))
                .containsEntry("QUARKUS_OIDC_PUBLIC_KEY", issuer.settings().get("quarkus.oidc.public-key"))
                .containsEntry("QUARKUS_OIDC_TOKEN_ISSUER", TokenIssuer.NAME)
                .containsEntry("QUARKUS_OIDC_TOKEN_AUDIENCE", TokenIssuer.AUDIENCE)
                .hasEntrySatisfying("TOCSIN_ACCESS_TOKEN", token -> assertThat(
                                Claims.of(token).path("sub").textValue())
                        .isEqualTo("metric-sampler-service"));
    }

    @Test
    void of_outside_parts_it_is_told_nothing_that_could_hide_what_it_inherits() throws Exception {
        Map<String, String> outside = Map.of(
                "QUARKUS_DATASOURCE_REACTIVE_URL", "postgresql://db.example.com/tocsin",
                "AMQP_HOST", "amqp.example.com",
                "QUARKUS_MAILER_HOST", "smtp.example.com");

        assertThat(environment(outside, Optional.empty()).of(Service.NOTIFICATION))
                .isEqualTo(Map.of(
                        "QUARKUS_HTTP_HOST", "127.0.0.1",
                        "QUARKUS_HTTP_PORT", "8083",
                        "TOCSIN_CONFIG_URL", "http://127.0.0.1:8081",
                        "TOCSIN_SAMPLER_URL", "http://127.0.0.1:8082",
                        "TOCSIN_NOTIFICATION_URL", "http://127.0.0.1:8083"));
    }

    private ServiceEnvironment environment(Map<String, String> variables, Optional<TokenIssuer> issuer)
            throws Exception {
        return new ServiceEnvironment(Ports.usual(Map.of()), new Outside(variables), DataFolder.at(folder), issuer);
    }
}
