package tocsin.notification.sms.http;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.time.InstantSource;
import tocsin.notification.channel.Outcome;
import tocsin.notification.sms.ShortMessage;
import tocsin.notification.sms.SmsGateway;

/** An HTTP gateway. Nothing blocks. */
public final class HttpGateway implements SmsGateway {

    private final HttpGatewaySettings settings;
    private final Requests requests;
    private final Answers answers;
    private final Exchange exchange;

    /**
     * A gateway.
     *
     * @throws IllegalArgumentException where a setting makes no sense
     */
    public HttpGateway(HttpGatewaySettings settings, Vertx vertx, InstantSource clock) {
        this.settings = settings;
        this.requests = new Requests(settings);
        this.answers = new Answers(settings, clock);
        this.exchange = new Exchange(settings, requests, vertx);
    }

    @Override
    public String destination() {
        return requests.host() + ":" + requests.port();
    }

    @Override
    public Uni<Outcome> send(ShortMessage message) {
        return Uni.createFrom()
                .deferred(() -> exchange.of(requests.of(message)))
                .map(answers::outcomeOf)
                .ifNoItem()
                .after(settings.answerWithin())
                .recoverWithItem(() -> Outcome.Failed.ofDestination("no whole answer from the SMS gateway within "
                        + settings.answerWithin().toMillis() + " ms"))
                .onFailure()
                .recoverWithItem(failure -> Outcome.Failed.ofDestination(String.valueOf(failure.getMessage())));
    }

    @Override
    public void start() {
        // There is nothing to keep: connections are made when they are needed.
    }

    @Override
    public void close() {
        exchange.close();
    }
}
