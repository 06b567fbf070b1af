package tocsin.config.portal.rest;

import static io.restassured.RestAssured.config;
import static io.restassured.RestAssured.given;
import static io.restassured.config.DecoderConfig.decoderConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tocsin.local.embedded.EmbeddedParts;

/** The portal pages as a browser gets them, which has no token yet; their scripts are only in the packaged service. */
@QuarkusTest
@WithTestResource(EmbeddedParts.class)
class PortalPagesTest {

    private static final String PORTAL = "https://portal.example.com";
    private static final String MAY_LOAD = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
            + "img-src 'self' data:; font-src 'self'; connect-src 'self'; frame-src 'self'; base-uri 'none'; "
            + "form-action 'none'; frame-ancestors 'none'";

    private static RequestSpecification browser() {
        return given().noFilters().redirects().follow(false);
    }

    @Test
    void the_page_needs_no_token_and_is_asked_for_each_time() {
        browser()
                .get("/")
                .then()
                .statusCode(200)
                .contentType("text/html")
                .header("Cache-Control", "no-cache")
                .header("Last-Modified", nullValue())
                .body(containsString("<tocsin-portal></tocsin-portal>"));
    }

    @Test
    void pages_are_compressed_and_answers_with_secrets_in_them_are_not() {
        assertThat(encoding("/")).isEqualTo("gzip");
        assertThat(encoding("/icon.svg")).isEqualTo("gzip");
        assertThat(encoding("/api/v1/companies")).isNull();
    }

    private static String encoding(String path) {
        return given().config(config().decoderConfig(decoderConfig().noContentDecoders()))
                .header("Accept-Encoding", "gzip")
                .get(path)
                .header("Content-Encoding");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/index.html", "/icon.svg", "/static/none.js"})
    void whatever_is_answered_may_load_only_what_comes_from_here(String path) {
        Response answer = browser().get(path);

        assertThat(answer.header("Content-Security-Policy")).isEqualTo(MAY_LOAD);
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.header("Vary")).isEqualTo("Origin, Accept-Encoding");
    }

    @Test
    void head_answers_as_get_does_without_the_body() {
        Response head = browser().head("/");

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.header("Content-Type")).isEqualTo(browser().get("/").header("Content-Type"));
        assertThat(head.header("Content-Security-Policy")).isEqualTo(MAY_LOAD);
        assertThat(head.asByteArray()).isEmpty();
    }

    @Test
    void a_file_that_is_not_here_yet_is_asked_for_again() {
        browser()
                .get("/static/bundle/page-ABCDEFGH.js")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .header("Cache-Control", "no-store");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/nothing", "/api/v1/nothing", "/page/portal.js", "/web/page/portal.js", "/public/icon.svg"})
    void what_is_no_page_is_a_problem_as_ever(String path) {
        browser()
                .get(path)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .header("Content-Security-Policy", nullValue());
    }

    @Test
    void the_rest_interface_has_no_headers_of_pages() {
        given().get("/api/v1/companies").then().statusCode(200).header("Content-Security-Policy", nullValue());
    }

    @Test
    void a_portal_that_is_named_may_load_the_components_and_ask() {
        browser()
                .header("Origin", PORTAL)
                .get("/icon.svg")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", PORTAL);
        browser()
                .header("Origin", PORTAL)
                .header("Access-Control-Request-Method", "PATCH")
                .header("Access-Control-Request-Headers", "authorization,content-type,if-match")
                .options("/api/v1/alerts/some")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", PORTAL)
                .header("Access-Control-Allow-Credentials", "false")
                .header("Access-Control-Allow-Methods", containsString("PATCH"))
                .header("Access-Control-Allow-Headers", equalTo("authorization,content-type,if-match"));
        given().header("Origin", PORTAL)
                .get("/api/v1/companies")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", PORTAL)
                .header("Access-Control-Expose-Headers", containsString("ETag"));
    }

    @Test
    void another_one_may_not() {
        browser()
                .header("Origin", "https://portal.example.org")
                .header("Access-Control-Request-Method", "GET")
                .options("/api/v1/alerts")
                .then()
                .header("Access-Control-Allow-Origin", not(equalTo("https://portal.example.org")))
                .header("Access-Control-Allow-Origin", nullValue());
    }
}
