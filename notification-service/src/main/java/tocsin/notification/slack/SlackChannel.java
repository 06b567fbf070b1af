package tocsin.notification.slack;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import tocsin.notification.channel.Channel;
import tocsin.notification.channel.Dispatch;
import tocsin.notification.channel.Outcome;
import tocsin.notification.outgoing.HookUrl;
import tocsin.notification.outgoing.HttpAnswers;
import tocsin.notification.outgoing.Outgoing;
import tocsin.notification.outgoing.Post;

/** Tells chat rooms. The URL of a hook is its only credential, so nothing of its path is ever quoted. */
@Singleton
final class SlackChannel implements Channel {

    private static final String MARK = "slack+";

    private final Outgoing outgoing;
    private final HttpAnswers http;
    private final SlackAnswers answers;
    private final SlackHosts hosts;

    SlackChannel(Outgoing outgoing, HttpAnswers http, SlackHosts hosts) {
        this.outgoing = outgoing;
        this.http = http;
        this.answers = new SlackAnswers(http);
        this.hosts = hosts;
    }

    @Override
    public String word() {
        return "slack";
    }

    @Override
    public String form() {
        return MARK + " and an https URL";
    }

    @Override
    public Audience audience() {
        return Audience.PEOPLE;
    }

    @Override
    public boolean means(String recipient) {
        return marked(recipient) || hosts.own(recipient);
    }

    @Override
    public Optional<String> obstacle(String recipient) {
        return url(recipient).isPresent() ? Optional.empty() : Optional.of("the recipient is not " + form());
    }

    @Override
    public String destination(String recipient) {
        return url(recipient).map(HookUrl::authority).orElse(recipient);
    }

    @Override
    public Uni<Outcome> send(Dispatch dispatch) {
        return url(dispatch.recipient())
                .map(target -> http.outcome(outgoing, post(target, dispatch), answers::outcomeOf))
                .orElseGet(() -> Uni.createFrom().item(new Outcome.Refused("the recipient is not " + form())));
    }

    private static Post post(HookUrl target, Dispatch dispatch) {
        // Slack itself does not look at the key; whoever stands between may know a repetition by it.
        Map<String, String> headers = Map.of(
                "Content-Type",
                "application/json; charset=utf-8",
                "Idempotency-Key",
                dispatch.id().toString());
        return new Post(target, headers, SlackPayload.of(dispatch.message()), target.secrets());
    }

    private static boolean marked(String recipient) {
        return recipient.regionMatches(true, 0, MARK, 0, MARK.length()) && recipient.contains("://");
    }

    private static Optional<HookUrl> url(String recipient) {
        return HookUrl.read(marked(recipient) ? recipient.substring(MARK.length()) : recipient);
    }
}
