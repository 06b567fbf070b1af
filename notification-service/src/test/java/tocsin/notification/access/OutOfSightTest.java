package tocsin.notification.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tocsin.access.Caller;
import tocsin.access.NotAllowed;
import tocsin.access.Role;
import tocsin.local.embedded.EmbeddedParts;
import tocsin.local.embedded.TestTokens;
import tocsin.notification.access.Things.Owner;
import tocsin.notification.delivery.Outbox;
import tocsin.notification.delivery.persistence.DeadLetters;
import tocsin.notification.silence.Silence;
import tocsin.notification.silence.persistence.SilenceRecords;

/** What is out of sight does not exist: it is not listed, not counted, not changed, and no error tells of it. */
@QuarkusTest
@WithTestResource(EmbeddedParts.class)
class OutOfSightTest {

    private static final String NOTIFICATIONS = "/api/v1/notifications";
    private static final String SILENCES = "/api/v1/silences";
    private static final Caller VIEWER = new Caller("vera", Set.of(Role.VIEWER), Set.of(Things.MINE));

    @Inject
    Outbox outbox;

    @Inject
    DeadLetters dead;

    @Inject
    SilenceRecords silences;

    private final String alert = UUID.randomUUID().toString();
    private Things things;

    @BeforeEach
    void begin() {
        things = new Things(outbox);
    }

    @ParameterizedTest
    @ValueSource(strings = {"editor", "viewer"})
    void a_list_shows_and_counts_what_belongs_to_ones_companies_only(String role) {
        UUID own = kept(Owner.OWN);
        kept(Owner.OTHER);
        kept(Owner.NOBODY);

        of(role).queryParam("alert", alert)
                .queryParam("limit", 1)
                .get(NOTIFICATIONS)
                .then()
                .body("items.id", contains(own.toString()))
                .body("next", nullValue());
        of(role).queryParam("limit", 1000)
                .get(NOTIFICATIONS)
                .then()
                .body("items.company", everyItem(equalTo(Things.MINE)));
        of(role).queryParam("company", Things.THEIRS).get(NOTIFICATIONS).then().body("items", empty());
        given().queryParam("alert", alert).get(NOTIFICATIONS).then().body("items.size()", equalTo(3));
    }

    @Test
    void whoever_has_no_company_sees_nothing_and_whoever_has_two_sees_both() {
        UUID own = kept(Owner.OWN);
        UUID other = kept(Owner.OTHER);

        listed(TestTokens.of("editor")).body("items", empty());
        listed(TestTokens.of("editor", Things.MINE, Things.THEIRS))
                .body("items.id", containsInAnyOrder(own.toString(), other.toString()));
    }

    @Test
    void what_is_retried_in_bulk_is_counted_and_queued_only_where_it_is_ones_own() {
        UUID own = kept(Owner.OWN);
        UUID other = kept(Owner.OTHER);
        UUID nobodys = kept(Owner.NOBODY);
        things.dead(of(Owner.OTHER, "+447700900123"));

        of("editor")
                .queryParam("alert", alert)
                .post(NOTIFICATIONS + "/retry")
                .then()
                .statusCode(202)
                .body("queued", equalTo(1))
                .body("obstructed", equalTo(0))
                .body("more", equalTo(false));

        assertThat(status(own)).isNotEqualTo("dead");
        assertThat(status(other)).isEqualTo("dead");
        assertThat(status(nobodys)).isEqualTo("dead");
    }

    @Test
    void an_error_about_what_is_anothers_is_the_one_about_what_is_not_there() {
        UUID none = UUID.randomUUID();
        for (UUID id : Arrays.asList(kept(Owner.OTHER), kept(Owner.NOBODY), none)) {
            String said = "There is no notification " + id + ".";
            of("editor").get(NOTIFICATIONS + "/" + id).then().statusCode(404).body("detail", equalTo(said));
            of("editor")
                    .post(NOTIFICATIONS + "/" + id + "/retry")
                    .then()
                    .statusCode(404)
                    .body("detail", equalTo(said));
        }
        for (String id : Arrays.asList(Things.silence(Owner.OTHER), none.toString())) {
            of("editor")
                    .delete(SILENCES + "/" + id)
                    .then()
                    .statusCode(404)
                    .body("detail", equalTo("There is no silence " + id + "."));
        }
        for (String company : Arrays.asList(Things.THEIRS, "nobody-has-heard-of-it")) {
            of("editor")
                    .body(Things.wish(Owner.OTHER).replace(Things.THEIRS, company))
                    .post(SILENCES)
                    .then()
                    .statusCode(404)
                    .body("detail", equalTo("There is no company " + company + "."));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"editor", "viewer"})
    void silences_are_listed_where_their_company_is_ones_own(String role) {
        String own = Things.silence(Owner.OWN);
        String other = Things.silence(Owner.OTHER);
        String nobodys = Things.silence(Owner.NOBODY);

        String body = of(role).queryParam("limit", 1000).get(SILENCES).asString();

        assertThat(body).contains(own).doesNotContain(other, nobodys, Things.THEIRS);
        of(role).queryParam("company", Things.THEIRS).get(SILENCES).then().body("items", empty());
    }

    @Test
    void an_editor_names_a_company_to_silence() {
        of("editor")
                .body(Things.wish(Owner.NOBODY))
                .post(SILENCES)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("#/company"))
                .body(
                        "errors[0].detail",
                        equalTo("is required: only administrators silence an alert without naming a company"));
    }

    @Test
    void what_an_administrator_has_silenced_of_a_company_its_editors_see_and_do_not_end() {
        String id = given().contentType("application/json")
                .body(Things.wish(Owner.OWN))
                .post(SILENCES)
                .then()
                .body("ownOnly", equalTo(false))
                .extract()
                .path("id");

        assertThat(of("editor").queryParam("limit", 1000).get(SILENCES).asString())
                .contains(id);
        of("editor").delete(SILENCES + "/" + id).then().statusCode(403);
        given().delete(SILENCES + "/" + id).then().statusCode(204);
    }

    @Test
    void below_the_roles_nothing_is_changed_by_whoever_may_only_see_it() {
        UUID own = kept(Owner.OWN);
        Instant now = Instant.now();
        Silence silence = new Silence(
                UUID.randomUUID(), Optional.of(Things.MINE), Optional.empty(), true, now, now.plusSeconds(60), "");

        assertThatThrownBy(() -> dead.again(own, VIEWER).await().indefinitely()).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> silences.add(silence, VIEWER)).isInstanceOf(NotAllowed.class);
        assertThat(status(own)).isEqualTo("dead");
    }

    private static RequestSpecification of(String role) {
        return Things.bearing(TestTokens.of(role, Things.MINE)).contentType("application/json");
    }

    private UUID kept(Owner owner) {
        return things.dead(Things.transition(owner).put("alertId", alert));
    }

    private ObjectNode of(Owner owner, String recipient) {
        ObjectNode transition = Things.transition(owner).put("alertId", alert);
        transition.putArray("recipients").add(recipient);
        return transition;
    }

    private ValidatableResponse listed(String token) {
        return Things.bearing(token)
                .queryParam("alert", alert)
                .get(NOTIFICATIONS)
                .then()
                .statusCode(200);
    }

    private static String status(UUID notification) {
        return given().get(NOTIFICATIONS + "/" + notification).path("status");
    }
}
