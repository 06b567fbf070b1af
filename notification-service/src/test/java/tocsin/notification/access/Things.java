package tocsin.notification.access;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import tocsin.local.embedded.TestTokens;
import tocsin.notification.Examples;
import tocsin.notification.delivery.DeliveryState;
import tocsin.notification.delivery.Outbox;
import tocsin.notification.delivery.Planned;
import tocsin.notification.delivery.Plans;

/** What belongs to a company, to another, or to none, each time new. */
final class Things {

    static final String MINE = "mine-" + UUID.randomUUID();
    static final String THEIRS = "theirs-" + UUID.randomUUID();

    private final Outbox outbox;

    Things(Outbox outbox) {
        this.outbox = outbox;
    }

    /** Whose it is, as somebody of {@link #MINE} sees it. */
    enum Owner {
        OWN(MINE, "company"),
        OTHER(THEIRS, "company"),
        /** It is about the own company, and belongs to whoever runs Tocsin. */
        NOBODY(MINE, "everyone");

        final String company;
        private final String scope;

        Owner(String company, String scope) {
            this.company = company;
            this.scope = scope;
        }
    }

    /** A transition to somebody of whom nothing else is told. */
    static ObjectNode transition(Owner owner) {
        return Examples.to(Examples.firing(), owner + "-" + UUID.randomUUID() + "@tocsin.example")
                .put("company", owner.company)
                .put("scope", owner.scope);
    }

    /** A notification that was given up. */
    UUID dead(Owner owner) {
        return dead(transition(owner));
    }

    UUID dead(ObjectNode transition) {
        Planned plan = Plans.of(transition, new DeliveryState.Dead("nobody there"));
        outbox.add(List.of(plan)).await().indefinitely();
        return plan.notifications().get(0).id();
    }

    /** What is asked for when somebody is to hear nothing. */
    static String wish(Owner owner) {
        ObjectNode wish = Examples.JSON
                .createObjectNode()
                .put("until", Instant.now().plusSeconds(3600).toString());
        return owner == Owner.NOBODY
                ? wish.put("alertId", UUID.randomUUID().toString()).toString()
                : wish.put("company", owner.company).toString();
    }

    /** A silence that somebody of the company has made, or for {@link Owner#NOBODY} an administrator. */
    static String silence(Owner owner) {
        RequestSpecification maker = owner == Owner.NOBODY ? given() : bearing(TestTokens.of("editor", owner.company));
        return maker.contentType("application/json")
                .body(wish(owner))
                .post("/api/v1/silences")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    static RequestSpecification bearing(String token) {
        return given().header("Authorization", "Bearer " + token);
    }
}
