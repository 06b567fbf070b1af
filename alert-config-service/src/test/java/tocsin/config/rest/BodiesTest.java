package tocsin.config.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tocsin.local.embedded.EmbeddedParts;
import tocsin.local.embedded.TestTokens;

/** How large and how deep a body may be. */
@QuarkusTest
@WithTestResource(EmbeddedParts.class)
class BodiesTest {

    private static final int CUT_OFF = -1;

    @ParameterizedTest
    @ValueSource(strings = {"companies/deep", "templates/deep", "scripts/deep"})
    void a_body_that_is_nested_too_deeply_is_no_flaw_of_ours(String path) {
        given().contentType("application/json")
                .body("{\"name\": " + "[".repeat(64) + "]".repeat(64) + "}")
                .put("/api/v1/" + path)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("title", equalTo("The body cannot be read"))
                .body("detail", startsWith("Document nesting depth (65) exceeds the maximum allowed (64"));
    }

    @Test
    void a_body_of_more_than_a_megabyte_is_refused() {
        given().contentType("application/json")
                .body(" ".repeat(1024 * 1024 + 1))
                .put("/api/v1/templates/large")
                .then()
                .statusCode(413)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:tocsin:problem:too-large"))
                .body("detail", equalTo("A body may have no more than 1048576 bytes here."));
    }

    /** The server closes the connection with its answer, which a client that is still sending need not hear. */
    @Test
    void one_whose_length_nobody_says_is_cut_off_there() throws Exception {
        assertThat(statusOfUnsaidLength("templates/large")).isIn(413, CUT_OFF);
        assertThat(statusOfUnsaidLength("import")).isEqualTo(400);
    }

    private static int statusOfUnsaidLength(String path) throws InterruptedException {
        byte[] large = " ".repeat(1024 * 1024 + 1).getBytes(StandardCharsets.US_ASCII);
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + "/api/v1/" + path))
                .header("Authorization", "Bearer " + TestTokens.of("administrator"))
                .header("Content-Type", "application/json")
                .method(
                        path.equals("import") ? "POST" : "PUT",
                        BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)))
                .build();
        try {
            return HttpClient.newHttpClient()
                    .send(request, BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException closed) {
            return CUT_OFF;
        }
    }
}
