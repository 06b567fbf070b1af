package tocsin.sampler.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tocsin.local.embedded.EmbeddedParts;
import tocsin.local.embedded.OidcProvider;
import tocsin.local.embedded.TestTokens;
import tocsin.sampler.ContractFiles;

/** With an OpenID Connect provider, as in production. */
@QuarkusTest
@WithTestResource(EmbeddedParts.class)
@WithTestResource(ProviderAndConfig.class)
class OidcProviderTest {

    ProviderAndConfig parts;

    @Test
    void a_token_of_the_provider_is_good_also_when_it_signs_with_a_key_that_is_new() {
        assertThat(status(provider().token(provider().url(), "tocsin", "administrator")))
                .isEqualTo(200);

        provider().takeAnotherKey();
        assertThat(status(provider().token(provider().url(), "tocsin", "administrator")))
                .isEqualTo(200);
    }

    @Test
    void a_token_of_another_issuer_or_for_another_audience_or_of_another_key_is_refused() {
        assertThat(status(provider().token("https://login.example.com", "tocsin", "administrator")))
                .isEqualTo(401);
        assertThat(status(provider().token(provider().url(), "billing", "administrator")))
                .isEqualTo(401);
        assertThat(status(TestTokens.of("administrator"))).isEqualTo(401);
    }

    @Test
    @Timeout(value = 30, unit = TimeUnit.SECONDS)
    void the_service_shows_others_a_token_that_it_gets_from_the_provider() throws InterruptedException {
        String shown = parts.shown();

        assertThat(shown).startsWith("Bearer ");
        JsonNode claims = ContractFiles.json(Base64.getUrlDecoder().decode(shown.split("\\.")[1]));
        assertThat(claims.path("iss").asText()).isEqualTo(provider().url());
        assertThat(claims.path("roles").path(0).asText()).isEqualTo("service");
    }

    private OidcProvider provider() {
        return parts.provider();
    }

    private static int status(String token) {
        return given().header("Authorization", "Bearer " + token)
                .get("/api/v1/states")
                .statusCode();
    }
}
