package tocsin.config.canary.amqp;

import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import tocsin.amqp.Links;
import tocsin.amqp.OutgoingMessage;
import tocsin.amqp.Sender;
import tocsin.config.canary.BalanceFeed;
import tocsin.config.company.CompanyId;

/** Reports balances to the queue {@value #ADDRESS}. Connects when there is something to report. */
// Made at the start, so that its link belongs to no tick that happens to be the first.
@Startup
@ApplicationScoped
final class AmqpBalanceFeed implements BalanceFeed {

    static final String ADDRESS = "samples";

    private static final String JSON = "application/json";

    private final Sender samples;

    AmqpBalanceFeed(Links links) {
        this.samples = links.toQueue(ADDRESS);
    }

    @Override
    public Uni<Void> report(String id, CompanyId company, BigDecimal balance, Instant at) {
        JsonObject sample = new JsonObject()
                .put("id", id)
                .put("company", company.value())
                .put("area", "balance")
                .put("value", balance)
                .put("at", at.toString());
        return samples.send(new OutgoingMessage(
                id, JSON, new JsonObject(), sample.toString().getBytes(StandardCharsets.UTF_8)));
    }
}
