package tocsin.notification.pushover;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tocsin.notification.channel.Channel;
import tocsin.notification.channel.Dispatch;
import tocsin.notification.channel.Outcome;
import tocsin.notification.outgoing.HttpAnswers;
import tocsin.notification.outgoing.Outgoing;
import tocsin.notification.outgoing.Post;

/** Tells people's telephones through Pushover. */
@Singleton
final class PushoverChannel implements Channel {

    private final Outgoing outgoing;
    private final HttpAnswers http;
    private final PushoverAnswers answers;
    private final Optional<PushoverApplication> application;

    @Inject
    PushoverChannel(Outgoing outgoing, HttpAnswers http, PushoverSettings settings) {
        this(outgoing, http, PushoverApplication.of(settings));
    }

    PushoverChannel(Outgoing outgoing, HttpAnswers http, Optional<PushoverApplication> application) {
        this.outgoing = outgoing;
        this.http = http;
        this.answers = new PushoverAnswers(http);
        this.application = application;
    }

    @Override
    public String word() {
        return "pushover";
    }

    @Override
    public String form() {
        return "pushover: and a key of 30 letters and digits";
    }

    @Override
    public Audience audience() {
        return Audience.PEOPLE;
    }

    @Override
    public boolean means(String recipient) {
        return PushoverRecipient.isMeantBy(recipient);
    }

    @Override
    public Optional<String> obstacle(String recipient) {
        if (PushoverRecipient.read(recipient).isEmpty()) {
            return Optional.of("the recipient is not " + form());
        }
        return application.isPresent()
                ? Optional.empty()
                : Optional.of("no Pushover application is configured (tocsin.pushover.token)");
    }

    @Override
    public String destination(String recipient) {
        return application.map(known -> known.url().authority()).orElse(word());
    }

    @Override
    public Uni<Outcome> send(Dispatch dispatch) {
        return obstacle(dispatch.recipient())
                .<Uni<Outcome>>map(why -> Uni.createFrom().item(new Outcome.Refused(why)))
                .orElseGet(() -> http.outcome(outgoing, post(dispatch), answers::outcomeOf));
    }

    private Post post(Dispatch dispatch) {
        PushoverApplication known = application.orElseThrow();
        PushoverRecipient recipient =
                PushoverRecipient.read(dispatch.recipient()).orElseThrow();
        // Pushover itself does not look at the key; whoever stands between may know a repetition by it.
        Map<String, String> headers = Map.of(
                "Content-Type",
                "application/x-www-form-urlencoded",
                "Idempotency-Key",
                dispatch.id().toString());
        return new Post(known.url(), headers, PushoverForm.of(known, recipient, dispatch), Set.of(known.token()));
    }
}
