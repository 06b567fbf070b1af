package tocsin.config.caller.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tocsin.config.Api;
import tocsin.config.Contract;
import tocsin.local.embedded.EmbeddedParts;
import tocsin.local.embedded.TestTokens;
import tocsin.local.embedded.TokenIssuer;

@QuarkusTest
@WithTestResource(EmbeddedParts.class)
class CallerResourceTest {

    @Test
    void an_administrator_sees_all_companies() {
        assertThat(me(Set.of("administrator"), Set.of("acme")))
                .isEqualTo(Contract.json("{\"name\": \"alice\", \"role\": \"administrator\", \"companies\": null}"));
    }

    @Test
    void of_several_roles_the_strongest_is_told_and_companies_are_in_order() {
        assertThat(me(Set.of("viewer", "editor", "publisher"), Set.of("globex", "acme", "initech")))
                .isEqualTo(
                        Contract.json(
                                """
                                {"name": "alice", "role": "editor", "companies": ["acme", "globex", "initech"]}"""));
    }

    @Test
    void a_viewer_of_no_company_sees_none() {
        assertThat(me(Set.of("viewer"), Set.of()))
                .isEqualTo(Contract.json("{\"name\": \"alice\", \"role\": \"viewer\", \"companies\": []}"));
    }

    private static ObjectNode me(Set<String> roles, Set<String> companies) {
        String token = TestTokens.issuer().token("alice", roles, companies, TokenIssuer.A_DAY);
        ObjectNode me =
                Api.body(given().header("Authorization", "Bearer " + token).get("/api/v1/me"));
        assertThat(Contract.objections("caller.json", me)).isEmpty();
        return me;
    }
}
