package tocsin.config.access;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tocsin.config.Api;
import tocsin.local.embedded.EmbeddedParts;
import tocsin.local.embedded.TestTokens;
import tocsin.local.embedded.TokenIssuer;

@QuarkusTest
@WithTestResource(EmbeddedParts.class)
class TokensTest {

    private static final Set<String> ADMINISTRATOR = Set.of("administrator");

    @Test
    void without_a_token_there_is_no_answer_but_what_it_takes() {
        refused(given().noFilters(), "Bearer");
    }

    @Test
    void what_is_no_token_is_refused() {
        refused(bearing("opensesame"), "Bearer error=");
    }

    @Test
    void a_token_may_be_the_password_of_a_switch_that_sends_no_bearer_tokens_and_nothing_else_may() {
        given().auth()
                .preemptive()
                .basic("switch", TestTokens.of("administrator"))
                .get("/api/v1/companies")
                .then()
                .statusCode(200);

        refused(given().auth().preemptive().basic("administrator", "administrator"), "Bearer error=");
        refused(given().header("Authorization", "Basic ???"), "Bearer");
    }

    @Test
    void a_token_that_somebody_else_has_signed_is_refused() {
        refused(bearing(TokenIssuer.fresh().token("administrator")), "Bearer error=");
    }

    @Test
    void a_token_that_has_expired_is_refused() {
        String old = TestTokens.issuer().token("alice", ADMINISTRATOR, Set.of(), Duration.ofHours(-1));

        refused(bearing(old), "Bearer error=");
    }

    @Test
    void a_token_that_is_for_somebody_else_is_refused() {
        refused(bearing(TestTokens.issuer().tokenFor("billing", "administrator")), "Bearer error=");
    }

    @Test
    void a_token_without_a_role_gets_nothing() {
        bearing(TestTokens.issuer().token("alice", Set.of("janitor"), Set.of("acme"), TokenIssuer.A_DAY))
                .get("/api/v1/companies")
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:tocsin:problem:forbidden"));
    }

    @Test
    void health_and_the_document_of_the_interface_want_none() {
        given().noFilters().get("/q/health").then().statusCode(200);
        given().noFilters().get("/openapi/config").then().statusCode(200);
    }

    @Test
    void a_viewer_who_asks_too_often_is_told_when_to_come_again_and_others_are_not_held_up() {
        String busy = TestTokens.of("viewer", "busy-company");
        for (int i = 0; i < 100; i++) {
            bearing(busy).get("/api/v1/companies").then().statusCode(200);
        }

        // With one in a thousand seconds, as the tests' profile has it, nothing is given back meanwhile.
        bearing(busy)
                .get("/api/v1/companies")
                .then()
                .statusCode(429)
                .header("Retry-After", matchesPattern("[0-9]{1,4}"))
                .contentType("application/problem+json")
                .body("type", equalTo("urn:tocsin:problem:too-many-requests"));
        bearing(TestTokens.of("viewer", "quiet-company"))
                .get("/api/v1/companies")
                .then()
                .statusCode(200);
    }

    @Test
    void the_companies_of_a_token_may_be_one_as_text() {
        String company = Api.company();

        bearing(TestTokens.issuer().tokenOfOneCompany("viewer", company))
                .get("/api/v1/companies/" + company)
                .then()
                .statusCode(200);
    }

    private static RequestSpecification bearing(String token) {
        return given().header("Authorization", "Bearer " + token);
    }

    private static void refused(RequestSpecification request, String challenge) {
        request.get("/api/v1/companies")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", startsWith(challenge))
                .contentType("application/problem+json")
                .body("type", equalTo("urn:tocsin:problem:unauthorized"));
    }
}
