package tocsin.notification.outgoing;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import tocsin.notification.channel.Outcome;

/** What an answer over HTTP means for a message (RFC 9110, section 15). */
public final class HttpAnswers {

    /** The other side may think better of it: Request Timeout, Too Early, Too Many Requests. */
    private static final Set<Integer> NOT_NOW = Set.of(408, 425, 429);

    private static final Set<Integer> MOVED_FOR_GOOD = Set.of(301, 308);

    private final InstantSource clock;
    private final Duration longestWait;

    /** Answers whose {@code Retry-After} counts from the clock's now, and is never longer than this. */
    public HttpAnswers(InstantSource clock, Duration longestWait) {
        this.clock = clock;
        this.longestWait = longestWait;
    }

    /** Makes a request and says what came of it; never fails. */
    public Uni<Outcome> outcome(Outgoing outgoing, Post post, Function<Answer, Outcome> meaning) {
        return outgoing.post(post).map(meaning).onFailure().recoverWithItem(HttpAnswers::outcomeOf);
    }

    /** The outcome that an answer means by its status alone. */
    public Outcome outcomeOf(Answer answer) {
        return switch (answer.status() / 100) {
            case 2 -> new Outcome.Delivered(answer.words());
            case 3 -> moved(answer);
            case 4 ->
                NOT_NOW.contains(answer.status())
                        ? failed(Outcome.Extent.MESSAGE, answer, retryAfter(answer))
                        : new Outcome.Refused(answer.words());
            default -> failed(Outcome.Extent.DESTINATION, answer, retryAfter(answer));
        };
    }

    /** How long the server asks to wait. */
    public Optional<Duration> retryAfter(Answer answer) {
        return RetryAfter.read(answer.header("Retry-After"), clock.instant(), longestWait);
    }

    /** How long it is until a moment that the server names, within the same bound. */
    public Optional<Duration> waitUntil(Instant moment) {
        return RetryAfter.until(moment, clock.instant(), longestWait);
    }

    private Outcome moved(Answer answer) {
        String where = answer.header("Location").map(target -> " to " + target).orElse("");
        String words = "HTTP " + answer.status() + ": redirected" + where + "; redirects are not followed";
        return MOVED_FOR_GOOD.contains(answer.status()) ? new Outcome.Refused(words) : Outcome.Failed.ofMessage(words);
    }

    private static Outcome failed(Outcome.Extent extent, Answer answer, Optional<Duration> wait) {
        return new Outcome.Failed(extent, answer.words(), wait);
    }

    private static Outcome outcomeOf(Throwable failure) {
        return failure instanceof NotPermitted
                ? new Outcome.Refused(failure.getMessage())
                : Outcome.Failed.ofDestination(String.valueOf(failure.getMessage()));
    }
}
