package tocsin.notification.confirmation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tocsin.local.embedded.EmbeddedBroker;
import tocsin.local.embedded.EmbeddedParts;
import tocsin.local.embedded.MailInbox;
import tocsin.notification.AmqpPeer;
import tocsin.notification.Examples;
import tocsin.notification.Mails;
import tocsin.notification.Ready;

/** Strangers are asked before alerts go to them: from the transition to the page and back. */
@QuarkusTest
@TestProfile(RecipientsConfirmTest.Asking.class)
@WithTestResource(EmbeddedParts.class)
class RecipientsConfirmTest {

    private static final String PAGES = "/api/v1/confirmations/";
    private static final Pattern LINK =
            Pattern.compile("https://tocsin\\.example\\.com/api/v1/confirmations/([A-Za-z0-9_-]{24})\\s");

    MailInbox inbox;
    EmbeddedBroker broker;

    @Inject
    Pool pool;

    @Inject
    Confirmations confirmations;

    private final String company = "c-" + UUID.randomUUID();
    private final String stranger = "stranger-" + UUID.randomUUID() + "@example.com";
    private AmqpPeer peer;

    @BeforeEach
    void connect() {
        Ready.now();
        peer = new AmqpPeer(broker.port());
    }

    @AfterEach
    void disconnect() {
        peer.close();
    }

    @Test
    void a_stranger_gets_one_question_and_alerts_only_after_the_answer() throws Exception {
        fire(stranger);
        MimeMessage question = mails(stranger, 1).get(0);
        fire(stranger);
        fire(stranger);
        silenced(3);

        assertThat(question.getSubject()).isEqualTo("Acme Telecom asks: do you want alerts?");
        assertThat(Mails.text(question)).doesNotContain("ASR", "27.5");
        assertThat(inbox.messagesTo(stranger)).hasSize(1);

        String token = token(question);
        page(token).body(containsString("Acme Telecom")).body(containsString(stranger));
        fire(stranger);
        silenced(4);
        assertThat(inbox.messagesTo(stranger)).hasSize(1);

        confirmed(token);
        confirmed(token);
        page(token).body(containsString("Thank you"));
        fire(stranger);

        assertThat(mails(stranger, 2).get(1).getSubject()).startsWith("[warning] Acme Telecom: Low ASR");
    }

    @Test
    void who_has_agreed_to_one_company_is_asked_for_another() throws Exception {
        fire(stranger);
        confirmed(token(mails(stranger, 1).get(0)));

        peer.publish(transition(stranger).put("company", company + "-b").toString());

        assertThat(mails(stranger, 2).get(1).getSubject()).isEqualTo("Acme Telecom asks: do you want alerts?");
    }

    @Test
    void for_an_alert_of_whoever_runs_tocsin_he_asks() throws Exception {
        peer.publish(transition(stranger).put("scope", "everyone").toString());

        assertThat(mails(stranger, 1).get(0).getSubject())
                .isEqualTo("The operator of this alerting system asks: do you want alerts?");
    }

    @Test
    void at_a_domain_that_is_vouched_for_nobody_is_asked() throws Exception {
        String trusted = "ops-" + UUID.randomUUID() + "@carrier.example";
        String confirmed = "noc-" + UUID.randomUUID() + "@acme.example";
        peer.publish(
                transition(trusted, confirmed).put("company", "vouched.for").toString());

        assertThat(mails(trusted, 1).get(0).getSubject()).startsWith("[warning]");
        assertThat(mails(confirmed, 1).get(0).getSubject()).startsWith("[warning]");
    }

    @Test
    void a_test_is_no_way_around_it() {
        ObjectNode asked = Examples.JSON.createObjectNode().put("send", true);
        asked.set("transition", transition(stranger));

        given().contentType("application/json")
                .body(asked.toString())
                .post("/api/v1/rehearsals")
                .then()
                .statusCode(200)
                .body("deliveries[0].status", equalTo("silenced"))
                .body("deliveries[0].reason", startsWith("waits for the recipient's confirmation; asked at "));
    }

    @Test
    void a_question_that_was_sent_twice_can_be_answered_by_either_message() {
        Party party = new Party(company, stranger);
        Token first = invite(party);
        Token second = invite(party);

        confirmed(first.text());
        page(second.text()).body(containsString("Thank you"));
    }

    @Test
    void a_token_that_has_expired_or_never_was_is_not_found() {
        Token old = invite(new Party(company, stranger));
        pool.preparedQuery(
                        "UPDATE notification.confirmation_link SET made_at = made_at - interval '30 days' WHERE company = $1")
                .execute(Tuple.of(company))
                .await()
                .indefinitely();

        for (String token : List.of(old.text(), "AAAAbbbbCCCCddddEEEEffff", "nonsense")) {
            given().noFilters()
                    .get(PAGES + token)
                    .then()
                    .statusCode(404)
                    .contentType("application/problem+json")
                    .body("detail", equalTo("There is no confirmation " + token + "."));
            given().noFilters()
                    .accept("text/html")
                    .post(PAGES + token)
                    .then()
                    .statusCode(404)
                    .contentType("text/html")
                    .body(containsString("This link is not good"));
        }
    }

    private void fire(String recipient) {
        peer.publish(transition(recipient).toString());
    }

    private ObjectNode transition(String... recipients) {
        return Examples.to(Examples.firing(), recipients).put("company", company);
    }

    private Token invite(Party party) {
        return confirmations
                .invite(party, UUID.randomUUID())
                .await()
                .indefinitely()
                .token();
    }

    private List<MimeMessage> mails(String address, int number) {
        await().untilAsserted(() -> assertThat(inbox.messagesTo(address)).hasSizeGreaterThanOrEqualTo(number));
        return inbox.messagesTo(address);
    }

    private static String token(MimeMessage question) throws Exception {
        Matcher link = LINK.matcher(Mails.text(question));
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private void silenced(int number) {
        await().untilAsserted(() -> given().queryParam("company", company)
                .queryParam("status", "silenced")
                .get("/api/v1/notifications")
                .then()
                .body("items", hasSize(number))
                .body("items.reason", everyItem(startsWith("waits for the recipient's confirmation; asked at "))));
    }

    private static ValidatableResponse page(String token) {
        return given().noFilters()
                .get(PAGES + token)
                .then()
                .statusCode(200)
                .contentType("text/html;charset=utf-8")
                .header("Referrer-Policy", "no-referrer")
                .header("Cache-Control", "no-store");
    }

    private static void confirmed(String token) {
        given().noFilters()
                .contentType("application/x-www-form-urlencoded")
                .post(PAGES + token)
                .then()
                .statusCode(200)
                .body(containsString("Thank you"));
    }

    /** Everybody is asked, but at two domains. */
    public static final class Asking implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "tocsin.recipients.confirm", "true",
                    "tocsin.recipients.trusted-domains", "carrier.example",
                    "tocsin.recipients.confirmed-domains.\"vouched.for\"", "acme.example,acme.example.net",
                    "tocsin.confirmations.url", "https://tocsin.example.com/api/v1/confirmations");
        }
    }
}
