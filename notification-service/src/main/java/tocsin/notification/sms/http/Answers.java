package tocsin.notification.sms.http;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import tocsin.notification.channel.Outcome;
import tocsin.notification.channel.Outcome.Extent;
import tocsin.notification.outgoing.RetryAfter;

/** What a gateway's answer means: RFC 9110, section 15, and what the operator says of this gateway. */
final class Answers {

    /**
     * Client errors that are not about this message but about the login, the account, the address of the gateway or the
     * moment: somebody puts them right, or they pass.
     */
    private static final Set<Integer> NOT_ABOUT_THE_MESSAGE =
            Set.of(401, 402, 403, 404, 405, 407, 408, 421, 425, 426, 429);

    private static final int MOST_OF_A_BODY = 200;

    /** More than that is not believed: an alert that waits for a day is of no use, whatever a server says. */
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    private final List<StatusRange> accepted;
    private final Optional<Pattern> acceptedBody;
    private final Optional<Pattern> refusedBody;
    private final Optional<Pattern> reference;
    private final Secrets secrets;
    private final InstantSource clock;

    Answers(HttpGatewaySettings settings, InstantSource clock) {
        this.accepted =
                settings.acceptedStatus().stream().map(StatusRange::read).toList();
        this.acceptedBody = pattern("accepted-body", settings.acceptedBody());
        this.refusedBody = pattern("refused-body", settings.refusedBody());
        this.reference = pattern("reference", settings.reference());
        this.secrets = Secrets.in(settings);
        this.clock = clock;
        if (reference.filter(each -> each.matcher("").groupCount() != 1).isPresent()) {
            throw new IllegalArgumentException("tocsin.sms.http.reference must have one group");
        }
    }

    Outcome outcomeOf(Answer answer) {
        String said = "HTTP " + answer.status() + said(secrets.hiddenIn(answer.body()));
        if (refusedBody.filter(each -> each.matcher(answer.body()).find()).isPresent()) {
            return new Outcome.Refused(said);
        }
        if (accepted.stream().anyMatch(range -> range.contains(answer.status()))) {
            return acceptedBody.isEmpty()
                            || acceptedBody.get().matcher(answer.body()).find()
                    ? new Outcome.Delivered(said, reference(answer.body()))
                    : Outcome.Failed.ofMessage("not what an accepted message is answered with: " + said);
        }
        return isRefusal(answer.status()) ? new Outcome.Refused(said) : failed(answer, said);
    }

    private static boolean isRefusal(int status) {
        return status >= 400 && status < 500 && !NOT_ABOUT_THE_MESSAGE.contains(status);
    }

    private Outcome failed(Answer answer, String said) {
        Optional<Duration> wait = RetryAfter.read(answer.retryAfter(), clock.instant(), LONGEST_WAIT);
        return new Outcome.Failed(Extent.DESTINATION, said, wait);
    }

    private Optional<String> reference(String body) {
        return reference.map(each -> each.matcher(body)).filter(Matcher::find).map(found -> found.group(1));
    }

    private static String said(String body) {
        String begin = body.length() <= MOST_OF_A_BODY ? body : body.substring(0, MOST_OF_A_BODY) + "…";
        return begin.isBlank() ? "" : ": " + begin;
    }

    private static Optional<Pattern> pattern(String name, Optional<String> expression) {
        try {
            return expression.map(Pattern::compile);
        } catch (PatternSyntaxException wrong) {
            throw new IllegalArgumentException(
                    "tocsin.sms.http." + name + " is no regular expression: " + wrong.getMessage(), wrong);
        }
    }
}
