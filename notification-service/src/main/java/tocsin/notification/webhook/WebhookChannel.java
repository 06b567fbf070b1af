package tocsin.notification.webhook;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tocsin.notification.channel.Channel;
import tocsin.notification.channel.Dispatch;
import tocsin.notification.channel.Outcome;
import tocsin.notification.outgoing.HookUrl;
import tocsin.notification.outgoing.HttpAnswers;
import tocsin.notification.outgoing.Outgoing;
import tocsin.notification.outgoing.Post;
import tocsin.notification.slack.SlackHosts;
import tocsin.telemetry.Trace;

/**
 * Hands transitions to programs: the JSON of the contract in a POST, signed. The status of the answer decides; of its body
 * only the beginning is read, to be quoted.
 */
@Singleton
final class WebhookChannel implements Channel {

    private final Outgoing outgoing;
    private final HttpAnswers answers;
    private final WebhookSecrets secrets;
    private final SlackHosts slack;
    private final InstantSource clock;

    @Inject
    WebhookChannel(
            Outgoing outgoing, HttpAnswers answers, WebhookSettings settings, SlackHosts slack, InstantSource clock) {
        this(outgoing, answers, secrets(settings), slack, clock);
    }

    WebhookChannel(
            Outgoing outgoing, HttpAnswers answers, WebhookSecrets secrets, SlackHosts slack, InstantSource clock) {
        this.outgoing = outgoing;
        this.answers = answers;
        this.secrets = secrets;
        this.slack = slack;
        this.clock = clock;
    }

    private static WebhookSecrets secrets(WebhookSettings settings) {
        return new WebhookSecrets(settings.secrets().orElse(List.of()), settings.hosts());
    }

    @Override
    public String word() {
        return "webhook";
    }

    @Override
    public String form() {
        return "an https URL";
    }

    @Override
    public Audience audience() {
        return Audience.PROGRAM;
    }

    @Override
    public boolean means(String recipient) {
        return HookUrl.isMeantBy(recipient) && !slack.own(recipient);
    }

    @Override
    public Optional<String> obstacle(String recipient) {
        Optional<HookUrl> url = HookUrl.read(recipient);
        if (url.isEmpty()) {
            return Optional.of("the recipient is not " + form());
        }
        return secrets.signFor(url.get().host())
                ? Optional.empty()
                : Optional.of("no webhook secret is configured (tocsin.webhook.secrets)");
    }

    @Override
    public String destination(String recipient) {
        return HookUrl.read(recipient).map(HookUrl::authority).orElse(recipient);
    }

    @Override
    public Uni<Outcome> send(Dispatch dispatch) {
        return obstacle(dispatch.recipient())
                .<Uni<Outcome>>map(why -> Uni.createFrom().item(new Outcome.Refused(why)))
                .orElseGet(() -> answers.outcome(outgoing, post(dispatch), answers::outcomeOf));
    }

    private Post post(Dispatch dispatch) {
        HookUrl target = HookUrl.read(dispatch.recipient()).orElseThrow();
        String id = dispatch.id().toString();
        long timestamp = clock.instant().getEpochSecond();
        Map<String, String> headers = new HashMap<>();
        headers.put("Content-Type", "application/json");
        headers.put("webhook-id", id);
        headers.put("webhook-timestamp", Long.toString(timestamp));
        headers.put("webhook-signature", secrets.sign(target.host(), id, timestamp, dispatch.document()));
        dispatch.trace().ifPresent(trace -> headers.put(Trace.HEADER, trace.traceparent()));
        if (dispatch.test()) {
            headers.put("tocsin-test", "true");
        }
        return new Post(target, headers, dispatch.document(), target.secrets());
    }
}
