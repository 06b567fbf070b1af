package tocsin.config.alert.rest;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import tocsin.config.Api;
import tocsin.config.Contract;
import tocsin.local.embedded.EmbeddedParts;

/** With the limits of the tests' profile: 60 alerts and 100 recipients. */
@QuarkusTest
@WithTestResource(EmbeddedParts.class)
class CrowdedCompanyTest {

    @Test
    void a_company_has_no_more_alerts_than_the_limit() {
        String company = Api.company();
        String other = Api.company();
        for (int i = 0; i < 60; i++) {
            Api.alert(alert(company, i, "noc@acme.example"));
        }

        Response oneMore = Api.postAlert(alert(company, 61, "noc@acme.example"));

        oneMore.then()
                .statusCode(409)
                .body("type", equalTo("urn:tocsin:problem:conflict"))
                .body("detail", containsString("Company " + company + " may have no more than 60 alerts"));
        Api.postAlert(alert(other, 1, "noc@acme.example")).then().statusCode(201);
    }

    @Test
    void a_company_has_no_more_different_recipients_than_the_limit() {
        String company = Api.company();
        Api.alert(alert(company, 1, recipients(0, 50)));
        Api.alert(alert(company, 2, recipients(50, 100)));

        Api.postAlert(alert(company, 3, recipients(0, 50))).then().statusCode(201);
        Api.postAlert(alert(company, 4, "one.more@acme.example"))
                .then()
                .statusCode(409)
                .body("detail", containsString("no more than 100 different recipients"));
    }

    private static ObjectNode alert(String company, int number, String... recipients) {
        ObjectNode body =
                Contract.example("alert-request.json").put("company", company).put("title", "Alert " + number);
        ArrayNode list = body.putArray("recipients");
        for (String recipient : recipients) {
            list.add(recipient);
        }
        return body;
    }

    private static String[] recipients(int from, int to) {
        String[] recipients = new String[to - from];
        for (int i = 0; i < recipients.length; i++) {
            recipients[i] = "noc" + (from + i) + "@acme.example";
        }
        return recipients;
    }
}
